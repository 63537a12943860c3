import { installed } from '@nguon/db/committees/installed'

/** Whether a measure divides by a target; false for one that nobody declares any more. */
export function isAgainstTarget(id: string): boolean {
  const measure = installed.measures.find((each) => each.id === id)
  return measure?.kind === 'ratio' && measure.denominator.fact === 'targets'
}
