import type { Decision } from './decide.ts'
import { refusalOf } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { CaseCommand } from './commands.ts'

/** What may be recorded of many cases in one act. A vote is held on one person, so none is among it. */
export type BulkCommand = Extract<CaseCommand, { kind: 'assign_mentor' | 'release_mentor' }>

/** What one act on many cases would do to one of them. */
export type BulkForecast =
  | { outcome: 'ready' }
  | { outcome: 'refused'; refusal: Refusal }
  /** A rule speaks against it that only a reason of its own overrides: not in bulk. */
  | { outcome: 'reason_needed'; refusal: Refusal }

/** A case goes along when nothing speaks against the step; whatever needs a word of its own stays out. */
export function weighInBulk(decision: Decision): BulkForecast {
  if (!decision.ok) return { outcome: 'refused', refusal: decision.refusal }
  const breach = decision.warnings.find(({ severity }) => severity === 'breach')
  return breach === undefined
    ? { outcome: 'ready' }
    : { outcome: 'reason_needed', refusal: refusalOf(breach) }
}
