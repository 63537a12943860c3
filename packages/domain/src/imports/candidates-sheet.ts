import { parsePersonGroups } from '../people/groups.ts'
import { boundsOf } from '../people/partial-date.ts'
import { monthOfAge } from '../recruitment/age.ts'
import { rulePackInForce } from '../rules/rule-pack.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import { stripHonorific } from '../text/honorifics.ts'
import { identityOf, likenessOf } from './identity.ts'
import type { MemberIndex } from './member-index.ts'
import { readMilestones } from './milestones.ts'
import { identityRegister, likenessRegister } from './person-rows.ts'
import type { PersonRow } from './person-rows.ts'
import type { CandidateRecord, MentorName, UnitKey } from './plan.ts'
import { birthField } from './read-person.ts'
import type { RowReader } from './row-reader.ts'

/** Reads the list of candidates; rows that are held back give no record. */
export function readCandidates(
  rows: readonly PersonRow[],
  members: MemberIndex,
  packs: readonly RulePack[],
): CandidateRecord[] {
  const identities = identityRegister()
  const likenesses = likenessRegister()
  return rows.flatMap((row) => {
    const { reader, days, person, source, unitKey } = row
    const milestones = readMilestones(reader, days)
    warnOfAge(row, packs)
    if (person.name === '' || unitKey === null) return []
    const identity = identities.claim(identityOf({ ...person, unitKey }), row)
    if (identity === null) return []
    likenesses.check(row)
    const isAdmitted = milestones.some(({ kind }) => kind === 'ceremony_held')
    const likeness = likenessOf(person)
    const member = likeness === null ? undefined : members.byLikeness(likeness)
    if (member !== undefined && !isAdmitted) {
      reader.report('already_member', 'full_name', { other: member.place })
    }
    const groupText = reader.text('group')
    return [
      {
        ...person,
        source,
        identity,
        unitKey,
        groups: groupText === null ? [] : parsePersonGroups(groupText).known,
        groupText,
        milestones,
        mentors: readMentors(reader, unitKey, members),
      },
    ]
  })
}

/** Warns when the person is certainly below the age of admission, counted by month, on the list's own day. */
function warnOfAge({ reader, days, person }: PersonRow, packs: readonly RulePack[]): void {
  const day = days.asOf ?? days.today
  const pack = rulePackInForce(packs, day) ?? packs[0]
  if (person.birth === null || pack === undefined) return
  const adultOn = monthOfAge(boundsOf(person.birth).first, pack.rules.ageMinimumYears.value)
  if (Temporal.PlainDate.compare(adultOn, day) <= 0) return
  const born = boundsOf(person.birth).last
  const age = Math.max(0, born.until(day, { largestUnit: 'years' }).years)
  reader.report('under_eighteen', birthField(reader), {
    values: { age, adultOn: adultOn.toString() },
  })
}

function readMentors(reader: RowReader, unitKey: UnitKey, members: MemberIndex): MentorName[] {
  const text = reader.text('mentors')
  if (text === null) return []
  return text
    .split(/\s*(?:[;,+\n]|\s[-–]\s|\svà\s)\s*/u)
    .map((part) => stripHonorific(part.replace(/^\d+[.)]\s*/u, '')))
    .filter((name) => name !== '')
    .map((name) => ({
      name,
      identity: members.byName(name, unitKey),
      cell: reader.at('mentors'),
    }))
}
