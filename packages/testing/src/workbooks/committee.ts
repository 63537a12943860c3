import type { EthnicGroup } from '@nguon/domain/people/ethnic-groups'
import type { Gender } from '@nguon/domain/people/gender'
import { foldKey } from '@nguon/domain/text/fold'
import type { UnitKind } from '@nguon/domain/units/kinds'
import { inventName } from './names.ts'
import type { Random } from './random.ts'

export type PlantedUnit = {
  name: string
  code: string
  kind: UnitKind
  parent: string | null
}

export type PlantedPerson = {
  name: string
  gender: Gender | null
  birth: Temporal.PlainDate | null
  ethnicGroup: EthnicGroup | null
  ethnicSpelling: string
  unit: string
}

export type PlantedMember = PlantedPerson & {
  card: string | null
  admittedOn: Temporal.PlainDate | null
  officialOn: Temporal.PlainDate | null
  standing: 'official' | 'probationary'
}

export type PlantedCandidate = PlantedPerson & {
  sourcedOn: Temporal.PlainDate | null
  classOn: Temporal.PlainDate | null
  dossierOn: Temporal.PlainDate | null
  mentor: string | null
}

export type PlantedTarget = {
  unit: string
  base: number
  min: number
  max: number
  minorityMin: number
  minorityMax: number
  stretch: number
}

/** An invented committee: everything true that a workbook of it may say. */
export type PlantedCommittee = {
  name: string
  year: number
  units: PlantedUnit[]
  members: PlantedMember[]
  candidates: PlantedCandidate[]
  targets: PlantedTarget[]
}

const PLACES = [
  'Đăk Rơ',
  'Nậm Hin',
  'Ea Kuêh',
  'Suối Lội',
  'Pá Khôm',
  'Bản Lìm',
  'Krông Nô',
  'Tà Lẻng',
]

/** Invents a committee of `units` grassroots units with this many members and candidates. */
export function inventCommittee(
  random: Random,
  size: { units: number; members: number; candidates: number },
): PlantedCommittee {
  const year = random.int(2025, 2028)
  const name = `Đảng bộ xã ${random.pick(['Phiêng Cằm', 'Ea Tul', 'Rô Men', 'Tủa Sín'])}`
  const units = inventUnits(random, size.units)
  const parents = new Set(units.flatMap(({ parent }) => parent ?? []))
  const cells = units.filter((unit) => !parents.has(unit.name)).map((unit) => unit.name)
  const taken = new Set<string>()
  const members = Array.from({ length: size.members }, (_, place) =>
    inventMember(
      random,
      inventPerson(random, cells[place % cells.length] ?? '', year, taken),
      place,
      year,
    ),
  )
  const candidates = Array.from({ length: size.candidates }, () =>
    inventCandidate(random, inventPerson(random, random.pick(cells), year, taken), members, year),
  )
  return { name, year, units, members, candidates, targets: inventTargets(random, units, members) }
}

function inventUnits(random: Random, tops: number): PlantedUnit[] {
  const units: PlantedUnit[] = []
  for (let top = 1; top <= tops; top += 1) {
    const place = `${random.pick(PLACES)} ${top}`
    const code = `X${String(top).padStart(2, '0')}`
    if (top % 3 !== 1) {
      units.push({ name: `Chi bộ bản ${place}`, code, kind: 'base_cell', parent: null })
      continue
    }
    const name = `Đảng bộ liên bản ${place}`
    units.push({ name, code, kind: 'grassroots_party_org', parent: null })
    for (let cell = 1; cell <= random.int(2, 3); cell += 1) {
      units.push({
        name: `Chi bộ ${place}.${cell}`,
        code: `${code}.${cell}`,
        kind: 'sub_cell',
        parent: name,
      })
    }
  }
  return units
}

function inventPerson(
  random: Random,
  unit: string,
  year: number,
  taken: Set<string>,
): PlantedPerson {
  for (;;) {
    const { name, group, spelling, gender } = inventName(random)
    const birth = new Temporal.PlainDate(
      random.int(year - 55, year - 22),
      random.int(1, 12),
      random.int(1, 28),
    )
    const likeness = `${foldKey(name)}|${birth.toString()}`
    if (taken.has(likeness)) continue
    taken.add(likeness)
    return { name, gender, birth, ethnicGroup: group, ethnicSpelling: spelling, unit }
  }
}

function inventMember(
  random: Random,
  person: PlantedPerson,
  place: number,
  year: number,
): PlantedMember {
  const isNew = place % 11 === 5
  const admittedOn = isNew
    ? new Temporal.PlainDate(year - 1, random.int(1, 12), random.int(1, 28))
    : new Temporal.PlainDate(year - random.int(3, 20), random.int(1, 12), random.int(1, 28))
  return {
    ...person,
    card: String(60_000_000 + place * 13).padStart(9, '0'),
    admittedOn,
    officialOn: isNew ? null : admittedOn.add({ years: 1 }),
    standing: isNew ? 'probationary' : 'official',
  }
}

function inventCandidate(
  random: Random,
  person: PlantedPerson,
  members: readonly PlantedMember[],
  year: number,
): PlantedCandidate {
  const sourcedOn = new Temporal.PlainDate(year - 2, random.int(1, 12), random.int(1, 28))
  const classOn = random.chance(0.6) ? sourcedOn.add({ days: random.int(60, 200) }) : null
  const helpers = members.filter(({ unit }) => unit === person.unit)
  return {
    ...person,
    sourcedOn,
    classOn,
    dossierOn: classOn !== null && random.chance(0.5) ? classOn.add({ days: 40 }) : null,
    mentor: helpers[0]?.name ?? null,
  }
}

function inventTargets(
  random: Random,
  units: readonly PlantedUnit[],
  members: readonly PlantedMember[],
): PlantedTarget[] {
  return units
    .filter(({ parent }) => parent === null)
    .map(({ name }) => {
      const branch = new Set(
        units.filter((unit) => unit.name === name || unit.parent === name).map((unit) => unit.name),
      )
      const min = random.int(1, 3)
      const max = min + random.int(1, 2)
      return {
        unit: name,
        base: members.filter(({ unit }) => branch.has(unit)).length,
        min,
        max,
        minorityMin: 0,
        minorityMax: random.int(0, min),
        stretch: max + random.int(0, 2),
      }
    })
}
