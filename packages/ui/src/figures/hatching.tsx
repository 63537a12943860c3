type Props = { id: string; className?: string }

/** Diagonal hatching: what exceeds a target, what is unfinished, and every fill in print. */
export function Hatching({ id, className = 'fig-hatch' }: Props) {
  return (
    <pattern
      id={id}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="2.6" height="5" className={className} />
    </pattern>
  )
}
