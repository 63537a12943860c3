import type { Identity, ImportPlan } from '@nguon/domain/imports/plan'
import { problem, type Problem } from '@nguon/domain/imports/problems'
import { address } from '@nguon/domain/imports/sheet'
import type { WrittenPerson } from './write-people.ts'

/** Card numbers that the register knows as somebody else's: left out and asked about. */
export function foreignCards(
  plan: ImportPlan,
  byIdentity: ReadonlyMap<Identity, WrittenPerson>,
): Problem[] {
  return plan.members.flatMap(({ identity, source, cardNumber }) => {
    if (byIdentity.get(identity)?.foreignCard !== true) return []
    const columns = plan.sheets.find(({ sheet }) => sheet === source.sheet)?.columns ?? []
    const column = columns.find(({ field }) => field === 'card_number')?.column ?? 1
    const cell = address(source.row, column)
    return [problem('duplicate_card_number', { ...source, cell }, cardNumber ?? '')]
  })
}
