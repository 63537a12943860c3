import { Hatching } from './hatching.tsx'
import { position, scaleEnd } from './scale.ts'
import type { Measured } from './scale.ts'

type Props = Measured & {
  /** Unique on the page; names the parts of the drawing. */
  id: string
  title: string
  description: string
  /** The right end of a scale that several bars share; each its own when absent. */
  end?: number
}

const HEIGHT = 22
const TOP = 5
const TRACK = 12

/**
 * The one bar of the house: a track, an indigo fill, the target as an upright that sticks out, a
 * range target as a gold zone, the stretch target dotted, and what exceeds the target hatched.
 * Number, fraction and date stand beside it as text.
 */
export function ResultBar({ id, title, description, end: shared, ...measured }: Props) {
  const { value, target, stretch } = measured
  const end = shared ?? scaleEnd(measured)
  const mark = target?.min ?? null
  const filled = position(mark === null ? value : Math.min(value, mark), end)
  const reached = position(value, end)
  return (
    <svg
      className="fig-bar"
      width="100%"
      height={HEIGHT}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      <defs>
        <Hatching id={`${id}-h`} />
      </defs>
      <rect className="fig-track" x="0" y={TOP} width="100%" height={TRACK} />
      {target !== null && target.max > target.min && (
        <rect
          className="fig-zone"
          x={`${position(target.min, end)}%`}
          y={TOP - 1}
          width={`${share(target.min, target.max, end)}%`}
          height={TRACK + 2}
        />
      )}
      <rect className="fig-fill" x="0" y={TOP} width={`${filled}%`} height={TRACK} />
      {reached > filled && (
        <rect
          className="fig-over"
          fill={`url(#${id}-h)`}
          x={`${filled}%`}
          y={TOP}
          width={`${Math.round((reached - filled) * 100) / 100}%`}
          height={TRACK}
        />
      )}
      {mark !== null && <Tick at={position(mark, end)} className="fig-tick" />}
      {stretch !== null && <Tick at={position(stretch, end)} className="fig-stretch" dotted />}
    </svg>
  )
}

function share(from: number, to: number, end: number): number {
  return Math.round((position(to, end) - position(from, end)) * 100) / 100
}

function Tick({
  at,
  className,
  dotted = false,
}: {
  at: number
  className: string
  dotted?: boolean
}) {
  return (
    <line
      className={className}
      x1={`${at}%`}
      x2={`${at}%`}
      y1={dotted ? 1 : 0}
      y2={HEIGHT}
      {...(dotted && { strokeDasharray: '2 3' })}
    />
  )
}
