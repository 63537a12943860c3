import { reachedOn } from '@nguon/db/candidates/case-projection'
import { contextOf, type CaseFile } from '@nguon/db/candidates/load-case'
import { foldCase } from '@nguon/domain/recruitment/case'
import { deadlines } from '@nguon/domain/recruitment/deadlines'
import { eligibility } from '@nguon/domain/recruitment/eligibility'
import { findings } from '@nguon/domain/recruitment/findings'
import { nextSteps } from '@nguon/domain/recruitment/next-steps'
import { stages } from '@nguon/domain/recruitment/stages'
import { decidingSharesOf, voteSharesOf, withDistance, withRules, withVote } from './for-screens.ts'

/**
 * Everything a candidate's page shows. Sensitive fields are named, never told; nothing here weighs
 * or ranks a person.
 */
export function candidatePage(file: CaseFile, today: Temporal.PlainDate) {
  const context = contextOf(file, today)
  const events = file.events.map(({ event }) => event)
  const state = foldCase(events)
  const { pack, calendar } = context
  return {
    caseId: file.caseId,
    personId: file.personId,
    today,
    stage: file.stage,
    stageSince: file.stageSince,
    dueOn: file.dueOn,
    lastSeq: file.lastSeq,
    category: file.category,
    groups: file.groups,
    person: {
      fullName: file.fullName,
      gender: file.gender,
      bornOn: file.bornOn,
      birthYear: file.birthYear,
      schooling: file.schooling,
      qualification: file.qualification,
      theoryLevel: file.theoryLevel,
      occupation: file.occupation,
    },
    unit: { id: file.unitId, name: file.unitName, officialMembers: file.officialMembers },
    sensitiveFields: file.sensitiveFields,
    mentors: file.mentors,
    rules: { id: pack.id, document: pack.document, issuedOn: pack.issuedOn },
    milestones: stages.map((stage) => ({ stage, on: reachedOn(state, stage) })),
    stop: state.stop,
    earlierStops: state.earlierStops,
    eligibility: eligibility(context.person, today, pack),
    findings: findings({ ...context, events }, today, pack, calendar),
    deadlines: deadlines(state, context).map((each) => withDistance(each, context)),
    nextSteps: nextSteps(state, context).map((step) => withRules(step, pack)),
    voteShares: voteSharesOf(pack),
    decidingShares: decidingSharesOf(pack),
    events: file.events.map((each) => withVote(each, pack)),
  }
}
