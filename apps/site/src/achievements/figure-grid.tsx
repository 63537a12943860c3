import type { WireFigure } from '@nguon/api/public/wire'
import { ResultBar } from '@nguon/ui/figures/result-bar'
import { drawnTargetOf, readFigure } from './read-figure.ts'

/** Published figures side by side: label, large value, bar, fraction, meaning, on shared rows. */
export function FigureGrid({ figures }: { figures: readonly WireFigure[] }) {
  return (
    <ul className="figures">
      {figures.map((figure) => (
        <FigureCell key={figure.measure} figure={figure} />
      ))}
    </ul>
  )
}

function FigureCell({ figure }: { figure: WireFigure }) {
  const { label, value, behind, fraction, meaning } = readFigure(figure)
  const { numerator, denominator, measure, stretch, wholeIsTarget } = figure
  const target = drawnTargetOf(figure)
  const described = [`${value ?? ''} ${behind ?? ''}`.trim(), fraction, meaning]
  const drawn = numerator !== null && (target !== null || denominator !== null)
  return (
    <li className="figure">
      <h3>{label}</h3>
      <p className="figure-value">
        {value ?? '…'}
        {behind !== null && <small> {behind}</small>}
      </p>
      <div className="figure-bar">
        {drawn && (
          <ResultBar
            id={`thanh-${measure}`}
            title={label}
            description={described.filter((part) => part !== '').join('. ')}
            value={numerator}
            target={target}
            stretch={stretch}
            whole={wholeIsTarget ? null : denominator}
          />
        )}
      </div>
      <p>{fraction}</p>
      <p className="figure-meaning">{meaning}</p>
    </li>
  )
}
