import type { Citation } from '../errors.ts'
import type { RuleKey } from '../rules/rule-book.ts'
import { isBinding } from '../rules/rule-pack.ts'
import { monthOfAge } from './age.ts'
import type { CaseState } from './case.ts'
import {
  ceremonyDue,
  certificateExpiry,
  decisionDue,
  dossierExpiry,
  probationEnd,
  recognitionDecisionDue,
  recognitionReviewDue,
} from './clocks.ts'
import type { CaseContext } from './facts.ts'
import { isMemberStage } from './stages.ts'
import { supportOf } from './vote-checks.ts'

export type DeadlineKind =
  | 'reaches_minimum_age'
  | 'certificate_expires'
  | 'dossier_expires'
  | 'decision_due'
  | 'decision_due_extended'
  | 'ceremony_due'
  | 'probation_ends'
  | 'recognition_review_due'
  | 'recognition_decision_due'

/** A legal date of the case's next step, past or to come, with the rule that sets it. */
export type Deadline = {
  kind: DeadlineKind
  on: Temporal.PlainDate
  isOver: boolean
  rule: RuleKey
  citation: Citation
  binding: boolean
}

/** The legal dates that bear on the open step of a case, in order; none once it is closed. */
export function deadlines(
  state: CaseState,
  context: Pick<CaseContext, 'today' | 'pack' | 'calendar' | 'person'>,
): Deadline[] {
  const { pack, today } = context
  return datesOf(supportOf(state, pack).state, context)
    .flatMap(([kind, rule, on]) => (on ? [{ kind, rule, on }] : []))
    .map(({ kind, rule, on }) => ({
      kind,
      on,
      isOver: Temporal.PlainDate.compare(today, on) > 0,
      rule,
      citation: pack.rules[rule].citation,
      binding: isBinding(pack.rules[rule]),
    }))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

type Dated = [DeadlineKind, RuleKey, Temporal.PlainDate | undefined]

function datesOf(
  state: CaseState,
  { pack, calendar, person, today }: Pick<CaseContext, 'today' | 'pack' | 'calendar' | 'person'>,
): Dated[] {
  if (state.stop || state.stage === 'official') return []
  if (isMemberStage(state.stage)) {
    const decision = recognitionDecisionDue(state, pack, calendar)
    return [
      ['probation_ends', 'probationMonths', probationEnd(state, pack)],
      [
        'recognition_review_due',
        'recognitionReviewWorkingDays',
        recognitionReviewDue(state, pack, calendar),
      ],
      ['recognition_decision_due', 'recognitionDecisionWorkingDays', decision?.due],
    ]
  }
  if (state.decision)
    return [['ceremony_due', 'ceremonyWorkingDays', ceremonyDue(state, pack, calendar)]]
  if (state.cellResolution) {
    const decision = decisionDue(state, pack, calendar)
    return [
      ['decision_due', 'decisionWorkingDays', decision?.due],
      ['decision_due_extended', 'decisionExtensionWorkingDays', decision?.extended],
    ]
  }
  const adult = person.bornOn
    ? monthOfAge(person.bornOn, pack.rules.ageMinimumYears.value)
    : undefined
  const isMinor = adult !== undefined && Temporal.PlainDate.compare(adult, today) > 0
  return [
    ['reaches_minimum_age', 'ageMinimumYears', isMinor ? adult : undefined],
    ['certificate_expires', 'classCertificateMonths', certificateExpiry(state, pack)],
    ['dossier_expires', 'dossierStaleMonths', dossierExpiry(state, pack)],
  ]
}
