import { formatNumber } from '@nguon/domain/text/numbers'
import { vi } from '@nguon/messages/site/vi'
import type { WireFigure } from '@nguon/api/public/wire'
import { labelOf, periodOf, rangeOf, rateOf } from './read-figure.ts'

type Props = {
  figures: readonly WireFigure[]
  caption: string
  /** Address of the same figures as a file. */
  csv: string
}

/** The published figures as a table: the same numbers as the drawings, to read and to check. */
export function FigureTable({ figures, caption, csv }: Props) {
  const words = vi.results
  return (
    <div className="table">
      <table>
        <caption>
          {caption}
          <a href={csv} download>
            {words.csv}
          </a>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.whole}</th>
            <th scope="col">{words.target}</th>
            <th scope="col">{words.stretch}</th>
            <th scope="col">{words.rate}</th>
            <th scope="col" className="words">
              {words.period}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.measure}>
              <th scope="row">{labelOf(figure)}</th>
              <td>{figure.suppressed ? words.hiddenShort : numberOf(figure.numerator)}</td>
              <td>{numberOf(figure.denominator)}</td>
              <td>{rangeOf(figure) ?? words.none}</td>
              <td>{numberOf(figure.stretch)}</td>
              <td>{rateOf(figure) ?? words.none}</td>
              <td className="words">{periodOf(figure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function numberOf(value: number | null): string {
  return value === null ? vi.results.none : formatNumber(value)
}
