import { rulePackOfScope } from '@nguon/db/candidates/case-rules'
import type { CaseFile } from '@nguon/db/candidates/load-case'
import type { Db } from '@nguon/db/session/scoped'
import type { CaseCommand } from '@nguon/domain/recruitment/commands'
import type { CaseEvent } from '@nguon/domain/recruitment/events'
import type { RulePack } from '@nguon/domain/rules/rule-pack'

/**
 * The edition that a step or fact is held against: the one its procedure began under. Coming (back) onto
 * the list begins a procedure, under the edition in force on that day.
 */
export async function editionOf(
  trx: Db,
  file: CaseFile,
  { kind, on }: CaseCommand | CaseEvent,
): Promise<RulePack> {
  return kind === 'put_on_list' || kind === 'sourced' ? rulePackOfScope(trx, on) : file.pack
}
