import { scaleLinear } from 'd3-scale'
import { textWidth, withRoom } from './labels.ts'
import { ticks } from './scale.ts'

export type Column = { label: string; value: number }

type Props = {
  id: string
  title: string
  description: string
  columns: readonly Column[]
  /** The highest value of all charts that share this axis. */
  top: number
  formatValue: (value: number) => string
}

const WIDTH = 340
const HEIGHT = 170
const BASE = 142
const CEILING = 22

/** A small column chart on a shared axis. Its numbers stand in the table beside it. */
export function ColumnChart({ id, title, description, columns, top, formatValue }: Props) {
  const marks = ticks(top, 2)
  const left = 10 + Math.max(...marks.map((mark) => textWidth(formatValue(mark))))
  const y = scaleLinear([0, marks.at(-1) ?? 1], [BASE, CEILING])
  const step = (WIDTH - left) / Math.max(columns.length, 1)
  const width = Math.min(step * 0.72, 44)
  const placed = columns.map(({ label, value }, index) => {
    const text = formatValue(value)
    const centre = left + step * (index + 0.5)
    const room = textWidth(text)
    const x = Math.max(left, Math.min(centre - room / 2, WIDTH - room))
    return { label, text, centre, top: y(value), x, y: y(value) - 6 }
  })
  return (
    <svg
      className="fig-columns"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      {marks.map((mark) => (
        <g key={mark}>
          <line className="fig-rule" x1={left} x2={WIDTH} y1={y(mark)} y2={y(mark)} />
          <text className="fig-label" x={left - 6} y={y(mark) + 5} textAnchor="end">
            {formatValue(mark)}
          </text>
        </g>
      ))}
      {placed.map((column) => (
        <g key={column.label}>
          <rect
            className="fig-fill"
            x={column.centre - width / 2}
            y={column.top}
            width={width}
            height={BASE - column.top}
          />
          <text className="fig-label" x={column.centre} y={BASE + 20} textAnchor="middle">
            {column.label}
          </text>
        </g>
      ))}
      {withRoom(placed).map(({ label, text, x, y: line }) => (
        <text
          key={label}
          className="fig-value"
          x={x + textWidth(text) / 2}
          y={line}
          textAnchor="middle"
        >
          {text}
        </text>
      ))}
    </svg>
  )
}
