/** Diagonal hatching: what exceeds a target. */
export function Hatching({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="2.6" height="5" className="fig-hatch" />
    </pattern>
  )
}
