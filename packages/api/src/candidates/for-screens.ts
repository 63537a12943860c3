import type { RecordedEvent } from '@nguon/db/candidates/load-case'
import { workingDaysBetween } from '@nguon/domain/calendar/working-days'
import type { Deadline } from '@nguon/domain/recruitment/deadlines'
import type { CaseContext } from '@nguon/domain/recruitment/facts'
import type { NextStep } from '@nguon/domain/recruitment/next-steps'
import { stepRules } from '@nguon/domain/recruitment/step-rules'
import { voteDenominator, voteThreshold } from '@nguon/domain/recruitment/vote'
import { isBinding } from '@nguon/domain/rules/rule-pack'
import type { RulePack } from '@nguon/domain/rules/rule-pack'

const voteRules = {
  cell_resolved: 'cellVote',
  committee_resolved: 'committeeVote',
  recognised: 'recognitionVote',
} as const

/** An event with its vote as a sentence needs it: for, entitled and required, never a percentage. */
export function withVote({ event, ...recorded }: RecordedEvent, pack: RulePack) {
  const hasVote =
    event.kind === 'cell_resolved' ||
    event.kind === 'committee_resolved' ||
    event.kind === 'recognised'
  if (!hasVote || event.vote === null) return { ...recorded, event, vote: null }
  const entitled = voteDenominator(event.vote)
  const needed = voteThreshold(entitled, pack.rules[voteRules[event.kind]].value)
  return { ...recorded, event, vote: { inFavour: event.vote.inFavour, entitled, needed } }
}

/** A legal date with the working days until it; negative when they are over. */
export function withDistance(deadline: Deadline, { today, calendar }: CaseContext) {
  return { ...deadline, workingDays: workingDaysBetween(today, deadline.on, calendar) }
}

/** A step with the rules that its form cites. */
export function withRules(step: NextStep, pack: RulePack) {
  const rules = stepRules[step.command].map((rule) => ({
    rule,
    citation: pack.rules[rule].citation,
    binding: isBinding(pack.rules[rule]),
  }))
  return { ...step, rules }
}

/** The share each vote needs, so that a form can tell the threshold while it is filled in. */
export function voteSharesOf({ rules }: RulePack) {
  return {
    resolve_in_cell: rules.cellVote.value,
    resolve_in_committee: rules.committeeVote.value,
    recognise: rules.recognitionVote.value,
  }
}
