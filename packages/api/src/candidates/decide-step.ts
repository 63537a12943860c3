import { listMentorFacts } from '@nguon/db/candidates/list-helpers'
import { contextOf } from '@nguon/db/candidates/load-case'
import type { CaseFile } from '@nguon/db/candidates/load-case'
import type { Db } from '@nguon/db/session/scoped'
import { foldCase } from '@nguon/domain/recruitment/case'
import type { CaseCommand } from '@nguon/domain/recruitment/commands'
import { decide } from '@nguon/domain/recruitment/decide'
import type { Actor } from '../actor.ts'
import { editionOf } from './edition-of.ts'

/** What the rules say of a step in a case as it stands, and what they look at. */
export async function decideStep(trx: Db, act: Actor, file: CaseFile, command: CaseCommand) {
  const helpers = await listMentorFacts(trx, namedMembers(command))
  const pack = await editionOf(trx, file, command)
  const context = contextOf({ ...file, pack }, act.today, helpers)
  const state = foldCase(file.events.map(({ event }) => event))
  return { decision: decide(state, command, context), context }
}

/** Members whom the command names: the helper to be, and those who introduce. */
function namedMembers(command: CaseCommand): string[] {
  if (command.kind === 'assign_mentor') return [command.mentorId]
  if (command.kind !== 'complete_dossier') return []
  return command.introducers.flatMap((one) =>
    one.kind === 'official_member' ? [one.memberId] : [],
  )
}
