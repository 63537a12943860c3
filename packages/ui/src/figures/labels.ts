/** Text of the drawings: the height of a line, and what one sign of it takes at most. */
const LINE = 18
const SIGN = 8.6

/**
 * The room that a label needs, in units of the drawing. Drawings are made where no text can be
 * measured, so it is rather too much.
 */
export function textWidth(text: string): number {
  return Math.ceil(text.length * SIGN)
}

/** A label by its left end and the line that it stands on. */
export type Label = { x: number; y: number; text: string }

/** The labels that stand clear of those kept after them; the last one is always kept. */
export function withRoom<L extends Label>(labels: readonly L[]): L[] {
  const kept: L[] = []
  for (const label of labels.toReversed()) {
    if (kept.every((other) => isClear(label, other))) kept.unshift(label)
  }
  return kept
}

function isClear(one: Label, other: Label): boolean {
  return (
    Math.abs(one.y - other.y) >= LINE ||
    one.x + textWidth(one.text) <= other.x ||
    other.x + textWidth(other.text) <= one.x
  )
}

/** Moves a line of text up until it stands clear of the one below it. */
export function above(y: number, below: number | null): number {
  return below === null ? y : Math.min(y, below - LINE)
}
