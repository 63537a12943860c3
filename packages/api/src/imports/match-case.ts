import type { RegisteredCase } from '@nguon/db/imports/register-cases'
import { lastDayOf, type CaseRecord } from './case-record.ts'

/**
 * The case of the register that a row tells of: the one that shares a dated step with it, else the
 * one still open, unless it began after everything the row says. `taken` are other rows' cases.
 */
export function matchCase(
  record: CaseRecord,
  cases: readonly RegisteredCase[],
  taken: ReadonlySet<string>,
): RegisteredCase | undefined {
  const free = cases.filter(({ id }) => !taken.has(id))
  const steps = new Set(record.milestones.map(({ kind, on }) => `${kind} ${on.toString()}`))
  if (record.exit?.dated === true) {
    steps.add(`${record.exit.event.kind} ${record.exit.event.on.toString()}`)
  }
  const shares = free.find(({ events }) =>
    events.some(({ kind, happenedOn }) => steps.has(`${kind} ${happenedOn}`)),
  )
  if (shares !== undefined) return shares
  const last = lastDayOf(record).toString()
  const running = free.find(({ open, sourcedOn }) => open && (sourcedOn ?? '') <= last)
  return running ?? free.find((each) => steps.size === 0 && each.sourcedOn === null)
}
