import { formatNumber } from '@nguon/domain/text/numbers'
import { formatRange } from '@nguon/domain/text/ranges'
import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'
import type { WireFigure, WireSeries } from '@nguon/api/public/wire'
import { ColumnChart } from '@nguon/ui/figures/column-chart'
import { MonthLine } from '@nguon/ui/figures/month-line'
import { Section } from '../frame/section.tsx'
import { cumulate } from './cumulate.ts'
import { nameOf, targetOf } from './read-figure.ts'

type Props = { figure: WireFigure; series: WireSeries }

/** One measure through the year: the sum so far against its target, and each month by itself. */
export function Months({ figure, series }: Props) {
  const words = vi.results
  const year = figure.periodTo.slice(0, 4)
  const label = nameOf(figure)
  const points = cumulate(series)
  const target = targetOf(figure)
  const caption = fill(words.monthCaption, { label, year }, 'vi')
  const monthLabel = (month: number) => fill(words.month, { month: String(month) }, 'vi')
  const described = (month: number, value: number) => `${monthLabel(month)}: ${formatNumber(value)}`
  const line = {
    title: fill(words.monthsTitle, { label, year }, 'vi'),
    description: points.map(({ month, total }) => described(month, total)).join(', '),
    points,
    target,
    stretch: figure.stretch,
    formatValue: formatNumber,
    labels: {
      target: target === null ? '' : `${words.target} ${formatRange(target)}`,
      stretch: fill(vi.figure.stretch, { stretch: figure.stretch ?? 0 }, 'vi'),
    },
  }
  return (
    <div className="two">
      <Section title={fill(words.months, { year }, 'vi')}>
        <figure>
          <MonthLine
            {...line}
            id="thang-rong"
            size="wide"
            labels={{ ...line.labels, month: monthLabel }}
          />
          <MonthLine
            {...line}
            id="thang-hep"
            size="narrow"
            labels={{ ...line.labels, month: String }}
          />
          <figcaption>{words.monthsNote}</figcaption>
        </figure>
      </Section>
      <Section title={words.increments}>
        <figure>
          <ColumnChart
            id="tung-thang"
            title={caption}
            description={series.map(({ month, value }) => described(month, value)).join(', ')}
            columns={series.map(({ month, value }) => ({ label: String(month), value }))}
            top={Math.max(...series.map(({ value }) => value), 1)}
            formatValue={formatNumber}
          />
        </figure>
        <details className="more">
          <summary>{words.table}</summary>
          <MonthTable caption={caption} series={series} />
        </details>
      </Section>
    </div>
  )
}

function MonthTable({ caption, series }: { caption: string; series: WireSeries }) {
  const words = vi.results
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.monthHead}</th>
          <th scope="col">{words.inMonth}</th>
          <th scope="col">{words.total}</th>
        </tr>
      </thead>
      <tbody>
        {cumulate(series).map(({ month, value, total }) => (
          <tr key={month}>
            <th scope="row">{month}</th>
            <td>{formatNumber(value)}</td>
            <td>{formatNumber(total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
