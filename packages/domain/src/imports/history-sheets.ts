import type { StopReason } from '../recruitment/stop-reasons.ts'
import { identityOf } from './identity.ts'
import type { MemberIndex } from './member-index.ts'
import { cardRegister } from './members-sheet.ts'
import { readMilestones } from './milestones.ts'
import { identityRegister } from './person-rows.ts'
import type { PersonRow } from './person-rows.ts'
import type { AdmissionRecord, ExitKind, WithdrawalRecord } from './plan.ts'
import { readDay } from './read-date.ts'
import { words } from './words.ts'

/** Reads past admissions and finds each person's row in the list of members. */
export function readAdmissions(
  rows: readonly PersonRow[],
  members: MemberIndex | null,
): AdmissionRecord[] {
  const identities = identityRegister()
  const cards = cardRegister(rows)
  return rows.flatMap((row) => {
    const { reader, days, person, source, unitKey } = row
    const milestones = readMilestones(reader, days)
    const cardNumber = cards.read(reader)
    if (person.name === '' || unitKey === null) return []
    const identity = identities.claim(identityOf({ ...person, cardNumber, unitKey }), row)
    if (identity === null) return []
    const member = members?.byPerson({ ...person, cardNumber, unitKey })
    if (members !== null && member === undefined) reader.report('not_among_members', 'full_name')
    const memberIdentity = member?.identity ?? null
    return [{ ...person, source, identity, memberIdentity, unitKey, cardNumber, milestones }]
  })
}

/** Reads past cases that ended before admission. */
export function readWithdrawals(rows: readonly PersonRow[]): WithdrawalRecord[] {
  const identities = identityRegister()
  return rows.flatMap((row) => {
    const { reader, days, person, source, unitKey } = row
    const milestones = readMilestones(reader, days)
    const leftOn = readDay(reader, 'left_on', days)
    const reasonText = reader.text('reason')
    const known = reasonText === null ? undefined : exitOf(reasonText)
    if (reasonText !== null && known === undefined) reader.report('unknown_exit_reason', 'reason')
    if (person.name === '' || unitKey === null) return []
    const identity = identities.claim(identityOf({ ...person, unitKey }), row)
    if (identity === null) return []
    const end = known ?? { exit: 'taken_off_list' as const, reason: 'other' as const }
    return [{ ...person, source, identity, unitKey, milestones, leftOn, ...end, reasonText }]
  })
}

const exitWords: readonly (readonly [RegExp, ExitKind, StopReason])[] = [
  [/xin rut|rut don|tu nguyen rut|xin thoi|ca nhan xin/u, 'withdrawn', 'own_wish'],
  [
    /chua co nguyen vong|khong co nguyen vong|khong con nguyen vong/u,
    'taken_off_list',
    'no_aspiration',
  ],
  [
    /di lam xa|lam an xa|di lam viec o|xuat khau lao dong|di hoc xa/u,
    'taken_off_list',
    'works_far_away',
  ],
  [
    /chuyen noi|chuyen cu tru|chuyen di|chuyen cong tac|doi noi|chuyen sinh hoat/u,
    'moved_away',
    'changed_residence',
  ],
  [/het han|qua han/u, 'taken_off_list', 'certificate_expired'],
  [/qua tuoi|het tuoi/u, 'taken_off_list', 'too_old'],
  [/khong (?:du|dat)|chua (?:du|dat)|khong con du/u, 'taken_off_list', 'fell_short'],
  [/vi pham phap luat|pham toi|truy cuu|xu phat/u, 'taken_off_list', 'breach_of_law'],
  [/tham tra|ly lich|lich su chinh tri/u, 'taken_off_list', 'failed_verification'],
  [/chi bo khong/u, 'refused', 'not_approved_by_cell'],
  [/dang uy khong/u, 'refused', 'not_approved_by_committee'],
  [/cap tren khong|khong duoc chuan y|khong ket nap/u, 'refused', 'not_approved_by_superior'],
  [/suc khoe|om dau|benh/u, 'taken_off_list', 'health'],
  [/tu tran|da mat|qua doi|^mat$|^chet$/u, 'deceased', 'died'],
]

/** How a case ended, from the reason that the list gives. */
export function exitOf(text: string): { exit: ExitKind; reason: StopReason } | undefined {
  const folded = words(text)
  const match = exitWords.find(([pattern]) => pattern.test(folded))
  return match === undefined ? undefined : { exit: match[1], reason: match[2] }
}
