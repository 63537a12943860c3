import type { ProblemKind } from '@nguon/domain/imports/problems'
import type { PlantedCandidate, PlantedCommittee, PlantedMember } from './committee.ts'
import type { Random } from './random.ts'

/** Kinds of defect that can be planted; most are named as the problem that must be found. */
export const defectKinds = [
  'impossible_birth',
  'impossible_admission',
  'missing_name',
  'duplicate_card_number',
  'unknown_ethnic_group',
  'official_before_admission',
  'possible_duplicate_person',
  'under_eighteen',
  'date_in_future',
  'unknown_unit',
  'unknown_kind',
  'bad_number',
  'target_min_above_max',
  'total_mismatch',
] as const

export type DefectKind = (typeof defectKinds)[number]

export type Spoilt = {
  committee: PlantedCommittee
  /** What a cell shows instead of the truth, by row id and column key. */
  overrides: Map<string, string | number>
  planted: { id: string; key: string; kind: ProblemKind }[]
  /** Rows that must be held back. */
  heldBack: Set<string>
  /** Added to the sum that the total row of the targets states. */
  totalError: number
}

/** Spoils the committee's lists, each defect in a row of its own, and makes the truth follow. */
export function plantDefects(
  random: Random,
  committee: PlantedCommittee,
  defects: readonly DefectKind[],
  units: 'sections' | 'heading' | 'column',
): Spoilt {
  const spoilt: Spoilt = {
    committee,
    overrides: new Map(),
    planted: [],
    heldBack: new Set(),
    totalError: 0,
  }
  const free = {
    members: random.shuffle(committee.members.keys().toArray()),
    candidates: random.shuffle(committee.candidates.keys().toArray()),
    targets: random.shuffle(committee.targets.keys().toArray()),
  }
  const plant = (id: string, key: string, kind: ProblemKind, value?: string | number): void => {
    spoilt.planted.push({ id, key, kind })
    if (value !== undefined) spoilt.overrides.set(`${id}/${key}`, value)
  }
  const member = (test: (each: PlantedMember) => boolean = () => true): [string, PlantedMember] => {
    const place = take(free.members, (each) => test(at(committee.members, each)))
    return [`member:${place}`, at(committee.members, place)]
  }
  const candidate = (
    test: (each: PlantedCandidate, place: number) => boolean = () => true,
  ): [string, PlantedCandidate] => {
    const place = take(free.candidates, (each) => test(at(committee.candidates, each), each))
    return [`candidate:${place}`, at(committee.candidates, place)]
  }

  const untouched = (unit: string): boolean =>
    committee.candidates.every(
      (each, place) => each.unit !== unit || free.candidates.includes(place),
    )

  const planters: Record<DefectKind, () => void> = {
    impossible_birth() {
      const [id, person] = member()
      plant(id, 'birth', 'impossible_date', random.pick(['30/02/1971', '31/4/1984', '29/02/1990']))
      person.birth = null
    },
    impossible_admission() {
      const [id, person] = member(({ standing }) => standing === 'official')
      plant(
        id,
        'admitted',
        'impossible_date',
        random.pick(['14/14/2011', '00/05/2014', '31/9/2009']),
      )
      person.admittedOn = null
    },
    missing_name() {
      const [id] = member()
      plant(id, 'full_name', 'missing_name', random.pick(['', '   ']))
      spoilt.heldBack.add(id)
    },
    duplicate_card_number() {
      const a = take(free.members, () => true)
      const b = take(free.members, () => true)
      const [first, second] = a < b ? [a, b] : [b, a]
      plant(
        `member:${second}`,
        'card',
        'duplicate_card_number',
        at(committee.members, first).card ?? '',
      )
      at(committee.members, second).card = null
    },
    unknown_ethnic_group() {
      const [id, person] = member()
      plant(id, 'ethnic_group', 'unknown_ethnic_group', `${person.ethnicSpelling.trim()}zz`)
      person.ethnicGroup = null
    },
    official_before_admission() {
      const [id, person] = member(({ standing }) => standing === 'official')
      plant(id, 'official', 'official_before_admission', `02/0${random.int(1, 9)}/1951`)
      person.officialOn = null
    },
    possible_duplicate_person() {
      const a = take(free.candidates, () => true)
      const one = at(committee.candidates, a)
      const b = take(free.candidates, (place) => at(committee.candidates, place).unit !== one.unit)
      const two = at(committee.candidates, b)
      const { name, gender, birth, ethnicGroup, ethnicSpelling } = one
      Object.assign(two, { name, gender, birth, ethnicGroup, ethnicSpelling })
      plant(`candidate:${Math.max(a, b)}`, 'full_name', 'possible_duplicate_person')
    },
    under_eighteen() {
      const [id, person] = candidate()
      person.birth = new Temporal.PlainDate(
        committee.year - 16,
        random.int(1, 12),
        random.int(1, 28),
      )
      plant(id, 'birth', 'under_eighteen')
    },
    date_in_future() {
      const [id, person] = candidate()
      plant(id, 'sourced', 'date_in_future', `15/0${random.int(1, 9)}/${committee.year + 4}`)
      person.sourcedOn = null
    },
    unknown_unit() {
      const [id, person] = candidate((each) => units === 'column' || untouched(each.unit))
      if (units === 'column') {
        plant(id, 'person_unit', 'unknown_unit', 'Chi bộ không có ở đâu cả')
        spoilt.heldBack.add(id)
        return
      }
      const section = `section:candidate:${person.unit}`
      plant(section, 'section', 'unknown_unit', 'Chi bộ không có ở đâu cả')
      for (const [place, each] of committee.candidates.entries()) {
        if (each.unit !== person.unit) continue
        spoilt.heldBack.add(`candidate:${place}`)
        free.candidates = free.candidates.filter((other) => other !== place)
      }
    },
    unknown_kind() {
      const cells = committee.units
        .keys()
        .filter((place) => at(committee.units, place).kind === 'base_cell')
      plant(`unit:${random.pick(cells.toArray())}`, 'unit_kind', 'unknown_kind', 'Phân hội')
    },
    bad_number() {
      const place = take(free.targets, () => true)
      const target = at(committee.targets, place)
      Object.assign(target, { min: 0, max: 0, minorityMin: 0, minorityMax: 0 })
      plant(`target:${place}`, 'target_min', 'bad_number', 'chưa rõ')
    },
    target_min_above_max() {
      const place = take(free.targets, () => true)
      const target = at(committee.targets, place)
      target.min = target.max + 2
      plant(`target:${place}`, 'target_min', 'target_min_above_max')
    },
    total_mismatch() {
      spoilt.totalError = random.pick([-1, 1, 10])
      plant('total:targets', 'stretch', 'total_mismatch')
    },
  }
  for (const defect of defects) planters[defect]()
  return spoilt
}

/** Takes the first free place that suits. */
function take(free: number[], test: (place: number) => boolean): number {
  const index = free.findIndex(test)
  const [place] = index < 0 ? [] : free.splice(index, 1)
  if (place === undefined) throw new RangeError('too few rows for so many defects')
  return place
}

function at<Value>(values: readonly Value[], place: number): Value {
  const value = values[place]
  if (value === undefined) throw new RangeError(`no row ${place}`)
  return value
}
