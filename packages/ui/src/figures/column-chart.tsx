import { scaleLinear } from 'd3-scale'
import { Hatching } from './hatching.tsx'
import { ticks } from './scale.ts'

export type Column = {
  label: string
  /** Null where the number is not published. */
  value: number | null
  /** A period that has not ended is hatched. */
  unfinished?: boolean
}

type Props = {
  id: string
  title: string
  description: string
  columns: readonly Column[]
  /** The highest value of all charts that share this axis. */
  top: number
  formatValue: (value: number) => string
  /** Shown above the frame of an unpublished value. */
  hiddenLabel: string
}

const WIDTH = 340
const HEIGHT = 170
const LEFT = 28
const BASE = 142
const CEILING = 22

/** A small column chart on a shared axis. Its numbers stand in the table beside it. */
export function ColumnChart(props: Props) {
  const { id, title, description, columns, top, formatValue, hiddenLabel } = props
  const marks = ticks(top, 2)
  const y = scaleLinear([0, marks.at(-1) ?? 1], [BASE, CEILING])
  const step = (WIDTH - LEFT) / Math.max(columns.length, 1)
  const width = Math.min(step * 0.72, 44)
  return (
    <svg
      className="fig-columns"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      <defs>
        <Hatching id={`${id}-h`} />
      </defs>
      {marks.map((mark) => (
        <g key={mark}>
          <line className="fig-rule" x1={LEFT} x2={WIDTH} y1={y(mark)} y2={y(mark)} />
          <text className="fig-label" x={LEFT - 6} y={y(mark) + 5} textAnchor="end">
            {formatValue(mark)}
          </text>
        </g>
      ))}
      {columns.map((column, index) => {
        const x = LEFT + step * (index + 0.5)
        const height = y(column.value ?? (marks[1] ?? 1) * 0.8)
        return (
          <g key={column.label}>
            <rect
              className={column.value === null ? 'fig-hidden' : 'fig-fill'}
              {...(column.unfinished === true && { fill: `url(#${id}-h)`, className: 'fig-open' })}
              x={x - width / 2}
              y={height}
              width={width}
              height={BASE - height}
            />
            <text className="fig-value" x={x} y={height - 6} textAnchor="middle">
              {column.value === null ? hiddenLabel : formatValue(column.value)}
            </text>
            <text className="fig-label" x={x} y={BASE + 20} textAnchor="middle">
              {column.label}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
