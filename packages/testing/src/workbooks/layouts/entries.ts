import type { ProblemKind } from '@nguon/domain/imports/problems'
import type { CellValue } from 'hucre'
import type { PlantedMember } from '../committee.ts'
import type { Random } from '../random.ts'
import { flawed } from './page.ts'
import type { PageCell } from './page.ts'

type Fact = 'name' | 'birth' | 'ethnic' | 'admitted' | 'official' | 'card' | 'unit'

/** A member as a list shows it: the truth, or in one cell something wrong. */
export type Entry = {
  member: PlantedMember
  shown: (fact: Fact, truth: CellValue) => PageCell
  /** Whether the row must be held back. */
  isLost: boolean
}

type Defect = { fact: Fact; kind: ProblemKind; value: CellValue; spoil: (entry: Entry) => void }

const lost = (entry: Entry): void => {
  entry.isLost = true
}

/** What can be wrong in a row, and what is left of it. */
const rowDefects = {
  impossibleBirth: {
    fact: 'birth',
    kind: 'impossible_date',
    value: '31/02/1988',
    spoil: ({ member }) => {
      member.birth = null
    },
  },
  monthFirstBirth: {
    fact: 'birth',
    kind: 'impossible_date',
    value: '05/23/1979',
    spoil: ({ member }) => {
      member.birth = null
    },
  },
  unclearCentury: {
    fact: 'birth',
    kind: 'incomplete_date',
    value: '3/2/19',
    spoil: ({ member }) => {
      member.birth = null
    },
  },
  missingName: { fact: 'name', kind: 'missing_name', value: null, spoil: lost },
  unknownEthnicGroup: {
    fact: 'ethnic',
    kind: 'unknown_ethnic_group',
    value: 'Người Xá Lá',
    spoil: ({ member }) => {
      member.ethnicGroup = null
    },
  },
  futureAdmission: {
    fact: 'admitted',
    kind: 'date_in_future',
    value: '01/09/2040',
    spoil: ({ member }) => {
      member.admittedOn = null
    },
  },
  unreadableAdmission: {
    fact: 'admitted',
    kind: 'unreadable_date',
    value: 'mùa thu năm đó',
    spoil: ({ member }) => {
      member.admittedOn = null
    },
  },
  earlyOfficial: {
    fact: 'official',
    kind: 'official_before_admission',
    value: '02/09/1951',
    spoil: ({ member }) => {
      member.officialOn = null
      member.standing = 'official'
    },
  },
  badCard: {
    fact: 'card',
    kind: 'bad_card_number',
    value: 'mất thẻ',
    spoil: ({ member }) => {
      member.card = null
    },
  },
  unknownUnit: { fact: 'unit', kind: 'unknown_unit', value: 'Chi bộ Nhà máy Sao Xa', spoil: lost },
} as const satisfies Record<string, Defect>

export type RowDefect = keyof typeof rowDefects

/** The members in the order of their units, each defect in a row of its own. */
export function spoiltEntries(
  random: Random,
  members: readonly PlantedMember[],
  defects: readonly RowDefect[],
): Entry[] {
  const rows = random.shuffle(members.keys().toArray())
  const planted = new Map(defects.map((defect, place) => [rows[place], rowDefects[defect]]))
  return members.map((original, place) => {
    const member = { ...original }
    const defect = planted.get(place)
    const shown: Entry['shown'] = (fact, truth) =>
      fact === defect?.fact ? flawed(defect.kind, defect.value) : truth
    const entry = { member, shown, isLost: false }
    defect?.spoil(entry)
    return entry
  })
}
