import type { CaseEvent } from '@nguon/domain/recruitment/events'
import { storedCaseEvent } from '@nguon/domain/recruitment/wire'

/** What `recruitment_event.data` holds: the event without its kind and day, which are columns. */
export function eventData({ kind: _kind, on: _on, ...data }: CaseEvent): string {
  return JSON.stringify(data)
}

/** The event that a row of `recruitment_event` stands for; `happenedOn` is an ISO date. */
export function storedEventOf(row: { kind: string; happenedOn: string; data: unknown }): CaseEvent {
  const data = typeof row.data === 'object' && row.data !== null ? row.data : {}
  return storedCaseEvent.parse({ ...data, kind: row.kind, on: row.happenedOn })
}
