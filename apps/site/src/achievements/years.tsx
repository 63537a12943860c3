import { percentTenths } from '@nguon/domain/measures/evaluate'
import { formatNumber, formatPercent } from '@nguon/domain/text/numbers'
import { formatRange } from '@nguon/domain/text/ranges'
import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'
import type { WireFigure, WireYears } from '@nguon/api/public/wire'
import { ResultBar } from '@nguon/ui/figures/result-bar'
import { scaleEnd } from '@nguon/ui/figures/scale'
import { Section } from '../frame/section.tsx'
import { writtenDate } from '../text/moments.ts'
import { nameOf } from './read-figure.ts'

type Year = WireYears[number]
type Props = { figure: WireFigure; years: WireYears }

const measured = ({ value, targetMin, targetMax, stretch }: Year) => ({
  value,
  target: targetMin === null ? null : { min: targetMin, max: targetMax ?? targetMin },
  stretch,
  whole: null,
})

/** Each year with records against its own target, on one scale; the running one up to its day. */
export function Years({ figure, years }: Props) {
  const words = vi.results
  const end = Math.max(...years.map((each) => scaleEnd(measured(each))))
  const date = writtenDate(figure.periodTo)
  const hasTargets = years.some(({ targetMin }) => targetMin !== null)
  return (
    <Section title={hasTargets ? words.years : words.yearsPlain}>
      <figure>
        <table className="years">
          <caption className="unseen">
            {fill(words.yearsCaption, { label: nameOf(figure) }, 'vi')}
          </caption>
          <thead className="unseen">
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.yearsBar}</th>
              <th scope="col">{hasTargets ? words.againstTarget : words.value}</th>
              <th scope="col">{words.rate}</th>
            </tr>
          </thead>
          <tbody>
            {years.map((each) => (
              <YearRow key={each.year} each={each} end={end} />
            ))}
          </tbody>
        </table>
        <figcaption>
          {fill(words.yearsNote, { date, year: figure.periodTo.slice(0, 4) }, 'vi')}
        </figcaption>
      </figure>
    </Section>
  )
}

function YearRow({ each, end }: { each: Year; end: number }) {
  const { year, value } = each
  const { target } = measured(each)
  const tenths = target === null ? null : percentTenths(value, target.min)
  const count = formatNumber(value)
  const range = target === null ? '' : fill(vi.figure.slash, { range: formatRange(target) }, 'vi')
  return (
    <tr>
      <th scope="row">{year}</th>
      <td className="year-bar">
        <ResultBar
          id={`nam-${year}`}
          title={String(year)}
          description={`${count} ${range}`.trim()}
          end={end}
          {...measured(each)}
        />
      </td>
      <td>
        <strong>{count}</strong> <span>{range}</span>
      </td>
      <td>{tenths === null ? vi.results.none : formatPercent(tenths)}</td>
    </tr>
  )
}
