import type { EthnicGroup } from '@nguon/domain/people/ethnic-groups'
import type { WriteSheet } from 'hucre'
import { inventCommittee } from '../committee.ts'
import type { PlantedCommittee } from '../committee.ts'
import type { PlantedProblem } from '../plant-workbook.ts'
import { randomFrom } from '../random.ts'
import { spoiltEntries } from './entries.ts'
import type { Entry, RowDefect } from './entries.ts'
import type { Page } from './page.ts'

/** What a list says of its members beside name and unit. */
export type ShownFact = 'gender' | 'birth' | 'ethnicGroup' | 'card' | 'admittedOn' | 'officialOn'

/** What a layout has to draw with. */
export type Materials = {
  committee: PlantedCommittee
  entries: Entry[]
  /** The entries of each cell, in the order of the units. */
  cells: (readonly [unit: string, entries: Entry[]])[]
}

/** A workbook that some committee might hand in, with what is wrong in it. */
export type Layout = {
  name: string
  seed: number
  defects: readonly RowDefect[]
  shows: readonly ShownFact[]
  births: 'day' | 'year'
  /** A people whose names the layout cannot write. */
  without?: EthnicGroup
  draw: (materials: Materials) => Page[]
}

export type DrawnWorkbook = {
  sheets: WriteSheet[]
  committee: PlantedCommittee
  /** The members of rows that are not held back. */
  members: Entry[]
  listed: number
  problems: PlantedProblem[]
}

/** Draws the workbook of a layout; the same seed gives the same workbook. */
export function drawWorkbook({ seed, defects, without, draw }: Layout): DrawnWorkbook {
  const random = randomFrom(seed)
  const committee = inventCommittee(random, { units: 6, members: 44, candidates: 0 })
  const order = new Map(committee.units.map(({ name }, place) => [name, place]))
  const place = (unit: string): number => order.get(unit) ?? 0
  const members = committee.members
    .filter(({ ethnicGroup }) => ethnicGroup !== without)
    .toSorted((a, b) => place(a.unit) - place(b.unit))
  const entries = spoiltEntries(random, members, defects)
  const cells = [...Map.groupBy(entries, ({ member }) => member.unit)]
  const pages = draw({ committee, entries, cells }).map((page) => page.finish())
  return {
    committee,
    sheets: pages.map(({ sheet }) => sheet),
    members: entries.filter(({ isLost }) => !isLost),
    listed: entries.length,
    problems: pages.flatMap(({ problems }) => problems),
  }
}
