import { caseCalendar } from '@nguon/db/candidates/case-rules'
import { memberFileOf, openingMember, type MemberFile } from '@nguon/db/members/load-member'
import { rulePackOfScope } from '@nguon/db/candidates/case-rules'
import type { Db } from '@nguon/db/session/scoped'
import { isExempt } from '@nguon/domain/members/membership'
import { offeredFacts } from '@nguon/domain/members/offered-facts'
import { probationFrom } from '@nguon/domain/members/probation'
import { partySeniority } from '@nguon/domain/members/seniority'
import { decideTakeBack, standingFacts } from '@nguon/domain/members/take-back'
import { helperFindings } from '@nguon/domain/recruitment/helper-checks'
import type { RulePack } from '@nguon/domain/rules/rule-pack'
import type { Actor } from '../actor.ts'

/** Everything a member's page shows. Sensitive fields are named, never told; nothing weighs a person. */
export async function getMember(trx: Db, act: Actor, memberId: string) {
  const { rows } = await openingMember(memberId, act.requestId).execute(trx)
  const file = memberFileOf(rows)
  return memberPage(file, act.today, await rulePackOfScope(trx, act.today))
}

function memberPage(file: MemberFile, today: Temporal.PlainDate, pack: RulePack) {
  const { ownCase, entries, path: _path, ...told } = file
  const ended = file.leftOn ?? today
  const onProbation = isOnProbationInCase(file)
  const standing = new Set(standingFacts(entries).map(({ seq }) => seq))
  const since = day(ownCase?.decidedOn) ?? file.admittedOn
  return {
    ...told,
    today,
    ownCase: ownCase === null ? null : { caseId: ownCase.caseId, stage: ownCase.stage },
    isExempt: isExempt(file, today),
    seniority: since === null ? null : partySeniority(since, ended),
    probation:
      file.standing === 'probationary' && file.leftOn === null
        ? probationFrom(day(ownCase?.ceremonyOn) ?? file.admittedOn, pack, caseCalendar)
        : null,
    helperFindings: helperFindings(mentorFacts(file), today, pack),
    acquaintance: {
      months: pack.rules.mentorAcquaintanceMonths.value,
      citation: pack.rules.mentorAcquaintanceMonths.citation,
    },
    isOnProbationInCase: onProbation,
    offered: offeredFacts(file, today, onProbation),
    lastSeq: entries.at(-1)?.seq ?? 0,
    entries: entries.map(({ before: _before, pathThen: _then, unitThen: _unit, ...entry }) => ({
      ...entry,
      stands: standing.has(entry.seq),
      mayTakeBack: decideTakeBack(entries, entry.seq).ok,
    })),
  }
}

/** Whether a procedure of the register still runs for the member: it records leaving and recognition. */
export const isOnProbationInCase = ({ ownCase }: MemberFile): boolean =>
  ownCase?.stage === 'probationary'

const mentorFacts = (file: MemberFile) => ({
  id: file.memberId,
  admittedOn: file.admittedOn,
  officialOn: file.officialSince,
  leftOn: file.leftOn,
  acquaintedSince: null,
})

const day = (iso: string | null | undefined) =>
  iso === null || iso === undefined ? null : Temporal.PlainDate.from(iso)
