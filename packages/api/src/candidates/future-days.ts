import { AppError } from '@nguon/domain/errors'
import type { CaseCommand } from '@nguon/domain/recruitment/commands'
import type { CaseEvent } from '@nguon/domain/recruitment/events'

/** Nobody records what has not come yet: neither the day of a fact nor the one on which its paper arrived. */
export function refuseFuture(event: CaseEvent, today: Temporal.PlainDate): void {
  refuseAfter(today, event.on, 'on')
  refuseFutureReceipt(event, today)
}

/** The clock of the ceremony begins with the receipt. The day of a step itself is refused by its rules. */
export function refuseFutureReceipt(
  told: CaseCommand | CaseEvent,
  today: Temporal.PlainDate,
): void {
  if ('receivedOn' in told && told.receivedOn !== null) {
    refuseAfter(today, told.receivedOn, 'receivedOn')
  }
}

function refuseAfter(today: Temporal.PlainDate, day: Temporal.PlainDate, field: string): void {
  if (Temporal.PlainDate.compare(day, today) <= 0) return
  throw new AppError('invalid', 'date_in_future', { field, values: { today: today.toString() } })
}
