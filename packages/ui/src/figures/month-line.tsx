import { scaleLinear } from 'd3-scale'
import { above, textWidth, withRoom } from './labels.ts'
import { ticks } from './scale.ts'
import type { Target } from './scale.ts'

export type MonthPoint = { month: number; total: number }

type Props = {
  id: string
  title: string
  description: string
  /** Cumulative totals by month (1 to 12), as far as published. */
  points: readonly MonthPoint[]
  target: Target | null
  stretch: number | null
  labels: { target: string; stretch: string; month: (month: number) => string }
  formatValue: (value: number) => string
  /** A phone gets its own drawing, so that its text is not shrunk. */
  size: 'wide' | 'narrow'
}

const SIZES = {
  wide: { width: 660, height: 300, labelled: 1 },
  narrow: { width: 328, height: 270, labelled: 2 },
} as const
const TOP = 26
const FOOT = 34

/** The year as a line of cumulative months, with the target as a zone and every mark labelled. */
export function MonthLine(props: Props) {
  const { id, title, description, points, target, stretch, labels, formatValue, size } = props
  const { width, height, labelled } = SIZES[size]
  const highest = Math.max(target?.max ?? 0, stretch ?? 0, ...points.map(({ total }) => total), 1)
  const marks = ticks(highest, 3)
  const { left, right } = edgesOf(props, marks)
  const x = scaleLinear([0, 12], [left + 6, right])
  const y = scaleLinear([0, marks.at(-1) ?? 1], [height - FOOT, TOP])
  const line = [{ month: 0, total: 0 }, ...points].map(
    (p) => `${round(x(p.month))},${round(y(p.total))}`,
  )
  const isWide = size === 'wide'
  const aside = isWide ? right + 8 : left + 10
  const targetLine =
    target === null
      ? null
      : isWide
        ? round((y(target.min) + y(target.max)) / 2) + 5
        : round(y(target.min)) + 18
  const dots = points.filter(hasRisen).map(({ month, total }) => {
    const text = formatValue(total)
    const [cx, cy] = [round(x(month)), round(y(total))]
    return {
      month,
      text,
      cx,
      cy,
      x: Math.min(cx + 4, right - textWidth(text)),
      y: labelAt(cy, height),
    }
  })
  return (
    <svg
      className={`fig-months fig-${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      {marks.map((mark) => (
        <g key={mark}>
          <line className="fig-rule" x1={left} x2={right} y1={y(mark)} y2={y(mark)} />
          <text className="fig-label" x={left - 6} y={y(mark) + 5} textAnchor="end">
            {formatValue(mark)}
          </text>
        </g>
      ))}
      {target !== null && targetLine !== null && (
        <>
          <rect
            className="fig-zone"
            x={left}
            width={right - left}
            y={round(y(target.max))}
            height={Math.max(2, round(y(target.min) - y(target.max)))}
          />
          <text className="fig-target" x={aside} y={targetLine}>
            {labels.target}
          </text>
        </>
      )}
      {stretch !== null && (
        <>
          <line
            className="fig-stretch"
            x1={left}
            x2={right}
            y1={y(stretch)}
            y2={y(stretch)}
            strokeDasharray="2 3"
          />
          <text
            className="fig-label"
            x={aside}
            y={isWide ? above(round(y(stretch)) + 5, targetLine) : round(y(stretch)) - 6}
          >
            {labels.stretch}
          </text>
        </>
      )}
      {Array.from({ length: 12 }, (_, index) => index + 1)
        .filter((month) => month % labelled === 0)
        .map((month) => (
          <text
            key={month}
            className="fig-label"
            x={round(x(month))}
            y={height - 10}
            textAnchor="middle"
          >
            {labels.month(month)}
          </text>
        ))}
      <polyline className="fig-line" points={line.join(' ')} />
      {dots.map(({ month, cx, cy }) => (
        <circle key={month} className="fig-dot" cx={cx} cy={cy} r="4" />
      ))}
      {withRoom(dots).map((dot) => (
        <text
          key={dot.month}
          className={dot === dots.at(-1) ? 'fig-value fig-last' : 'fig-value'}
          x={dot.x}
          y={dot.y}
        >
          {dot.text}
        </text>
      ))}
    </svg>
  )
}

/** Where the plot begins and ends: beside it stand the numbers of the axis and, where wide, the labels. */
function edgesOf({ size, target, stretch, labels, formatValue }: Props, marks: readonly number[]) {
  const { width } = SIZES[size]
  const left = 12 + Math.max(...marks.map((mark) => textWidth(formatValue(mark))))
  if (size === 'narrow') return { left, right: width - 16 }
  const beside = [target !== null && labels.target, stretch !== null && labels.stretch]
  const room = Math.max(...beside.map((text) => (text === false ? 0 : textWidth(text))), 16)
  return { left, right: width - 8 - room }
}

/** A mark stands where the line has just risen, and at its end. */
function hasRisen(point: MonthPoint, index: number, points: readonly MonthPoint[]): boolean {
  return index === points.length - 1 || point.total > (points[index - 1]?.total ?? 0)
}

/** Below its dot, or above where the axis would be in the way. */
function labelAt(dot: number, height: number): number {
  return dot + 26 > height - FOOT ? dot - 10 : dot + 22
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
