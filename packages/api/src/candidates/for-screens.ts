import type { RecordedEvent } from '@nguon/db/candidates/load-case'
import { workingDaysBetween } from '@nguon/domain/calendar/working-days'
import { decidingVoteRules } from '@nguon/domain/recruitment/deciding-vote'
import type { VotingBody } from '@nguon/domain/recruitment/deciding-vote'
import type { Deadline } from '@nguon/domain/recruitment/deadlines'
import type { CaseEvent } from '@nguon/domain/recruitment/events'
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
  return { ...recorded, event, vote: countOf(event, pack) }
}

function countOf(event: CaseEvent, { rules }: RulePack) {
  if (!('vote' in event) || event.vote === null) return null
  const { inFavour } = event.vote
  if (event.kind === 'decided') {
    const { body, members: entitled } = event.vote
    const needed = voteThreshold(entitled, rules[decidingVoteRules[body]].value)
    return { inFavour, entitled, needed }
  }
  const entitled = voteDenominator(event.vote)
  const needed = voteThreshold(entitled, rules[voteRules[event.kind]].value)
  return { inFavour, entitled, needed }
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

/** The same for each body that may decide on admission, with the rule, which depends on the body. */
export function decidingSharesOf(pack: RulePack) {
  const shareOf = (body: VotingBody) => {
    const rule = pack.rules[decidingVoteRules[body]]
    return { share: rule.value, citation: rule.citation, binding: isBinding(rule) }
  }
  return {
    standing_committee: shareOf('standing_committee'),
    authorised_committee: shareOf('authorised_committee'),
  }
}
