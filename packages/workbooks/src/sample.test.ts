import type { ImportPlan, UnitRecord } from '@nguon/domain/imports/plan'
import type { Sheet } from '@nguon/domain/imports/sheet'
import { recogniseWorkbook } from '@nguon/domain/imports/recognise'
import { isEthnicMinority } from '@nguon/domain/people/ethnic-groups'
import { isSchoolingTooLow, schoolingLevel } from '@nguon/domain/recruitment/schooling-level'
import { pack294 } from '@nguon/domain/rules/294-qd-tw'
import expected from '@nguon/testing/samples/son-khe-2026.expected.json' with { type: 'json' }
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { openWorkbook } from './open.ts'

const SAMPLE = fileURLToPath(import.meta.resolve('@nguon/testing/samples/son-khe-2026.xlsx'))
const today = Temporal.PlainDate.from('2026-04-02')

let sheets: readonly Sheet[]
let plan: ImportPlan
beforeAll(async () => {
  ;({ sheets } = await openWorkbook(SAMPLE))
  plan = recogniseWorkbook(sheets, { today, knownUnits: [] })
})

const tops = (): UnitRecord[] => plan.units.filter(({ parentKey }) => parentKey === null)

/** Candidates of a grassroots unit and of its cells. */
const candidatesOf = (unit: UnitRecord) => {
  const keys = new Set([unit.key])
  for (const { key, parentKey } of plan.units) if (keys.has(parentKey ?? '')) keys.add(key)
  return plan.candidates.filter(({ unitKey }) => keys.has(unitKey))
}

const at = (sheet: string, row: number) =>
  [...plan.members, ...plan.candidates].find(
    ({ source }) => source.sheet === sheet && source.row === row,
  )

const byYear = (dates: readonly (Temporal.PlainDate | null | undefined)[]) =>
  Object.fromEntries(
    [...Map.groupBy(dates, (date) => String(date?.year))].map(
      ([year, list]) => [year, list.length] as const,
    ),
  )

describe('the sample workbook', () => {
  it('gives the committee and its tree of units', () => {
    expect(plan.committee).toBe(expected.committee)
    expect(tops()).toHaveLength(expected.grassrootsUnits)
    const kinds = Map.groupBy(plan.units, ({ kind }) => kind)
    expect(kinds.get('grassroots_party_org')).toHaveLength(expected.grassrootsCommittees)
    expect(kinds.get('base_cell')).toHaveLength(expected.grassrootsCells)
    expect(kinds.get('sub_cell')).toHaveLength(expected.subordinateCells)
    expect(plan.units.every(({ sector }) => sector !== null)).toBe(true)
  })

  it('gives the members as listed and as importable', () => {
    expect(plan.listed.members).toEqual({
      total: expected.members,
      female: expected.membersFemale,
      ethnicMinority: expected.membersEthnicMinority,
      onProbation: expected.membersOnProbation,
    })
    expect(plan.members).toHaveLength(expected.rules.membersImported)
    expect(new Set(plan.members.map(({ identity }) => identity)).size).toBe(plan.members.length)
  })

  it('gives the candidates, those admitted and those still open', () => {
    expect(plan.candidates).toHaveLength(expected.candidates)
    const admitted = plan.candidates.filter(({ milestones }) =>
      milestones.some(({ kind }) => kind === 'ceremony_held'),
    )
    expect(admitted).toHaveLength(expected.candidatesAdmittedFirstQuarter)
    expect(plan.candidates.length - admitted.length).toBe(expected.candidatesOpen)
  })

  it('shows the units without a source and those with only ineligible ones', () => {
    const sources = tops().map(candidatesOf)
    const eligible = sources.map((list) =>
      list.filter(({ schooling }) => {
        const level = schooling && schoolingLevel(schooling)
        return !isSchoolingTooLow({ schooling: level, schoolingException: null }, pack294)
      }),
    )
    const empty = sources.filter((list) => list.length === 0)
    expect(empty).toHaveLength(expected.unitsWithNoSource)
    const ineligible = eligible.filter(
      (list, place) => list.length === 0 && (sources[place] ?? []).length > 0,
    )
    expect(ineligible).toHaveLength(expected.unitsWithOnlyIneligibleSource)
  })

  it('gives the targets, their base and their share of the members', () => {
    const { min, max, minorityMin, minorityMax, stretch } = expected.targets
    expect(plan.targetTotals).toEqual({
      baseMembers: expected.members,
      min,
      max,
      minorityMin,
      minorityMax,
      stretch,
    })
    const share = (part: number | null): number =>
      Math.round(((part ?? 0) / (plan.targetTotals.baseMembers ?? 1)) * 1000) / 10
    expect(share(plan.targetTotals.min)).toBe(expected.targets.shareOfMembersMinPercent)
    expect(share(plan.targetTotals.max)).toBe(expected.targets.shareOfMembersMaxPercent)
    expect(share(plan.targetTotals.stretch)).toBe(expected.targets.shareOfMembersStretchPercent)
    expect(plan.targetYear).toBe(2026)
    expect(plan.targetDocument).toBe('12-KH/ĐU')
  })

  it('takes the dates of reference from the title rows', () => {
    expect(plan.asOf.members?.toString()).toBe(expected.asOf.members)
    expect(plan.asOf.candidates?.toString()).toBe(expected.asOf.candidates)
    expect(plan.asOf.targetsBase?.toString()).toBe(expected.asOf.targetsBase)
  })

  it('gives five years of admissions, each a row of the list of members', () => {
    const ceremonies = plan.admissions.map(
      ({ milestones }) => milestones.find(({ kind }) => kind === 'ceremony_held')?.on,
    )
    expect(byYear(ceremonies)).toEqual(expected.admissionsByYear)
    const members = new Set(plan.members.map(({ identity }) => identity))
    expect(plan.admissions.every(({ memberIdentity }) => members.has(memberIdentity ?? ''))).toBe(
      true,
    )
  })

  it('gives five years of withdrawals with their reasons', () => {
    expect(byYear(plan.withdrawals.map(({ leftOn }) => leftOn))).toEqual(expected.withdrawalsByYear)
    expect(plan.withdrawals.filter(({ reason }) => reason === 'other')).toEqual([])
  })

  it('finds the planted problems and nothing else', () => {
    const found = plan.problems.map(({ sheet, cell, kind, severity }) => ({
      sheet,
      cell,
      kind: kind.replaceAll('_', '-'),
      severity,
    }))
    expect(found).toEqual(expected.problems)
  })

  it('finds the same on any later day', () => {
    const later = recogniseWorkbook(sheets, {
      today: Temporal.PlainDate.from('2026-11-22'),
      knownUnits: [],
    })
    const { problems, ...rest } = later
    expect(JSON.stringify(rest)).toBe(JSON.stringify({ ...plan, problems: undefined }))
    expect(problems.map(({ cell, kind }) => [cell, kind])).toEqual(
      plan.problems.map(({ cell, kind }) => [cell, kind]),
    )
  })

  it('finds the rules not kept, as facts and not as problems', () => {
    const found = plan.findings.map(({ sheet, cell, kind }) => ({
      sheet,
      cell,
      kind: kind.replaceAll('_', '-'),
    }))
    expect(found).toEqual(expected.ruleFindings)
  })

  it('agrees with its own totals, unit by unit', () => {
    expect(plan.agreements.length).toBeGreaterThan(plan.units.length)
    expect(plan.agreements.filter(({ agrees }) => !agrees)).toEqual([])
  })

  it('leaves the field of an unusable cell empty and keeps the row', () => {
    expect(at('Đảng viên', 28)).toMatchObject({
      name: 'Võ Quang Tuấn',
      gender: 'male',
      birth: null,
    })
    expect(at('Đảng viên', 115)).toBeUndefined()
    expect(at('Đảng viên', 274)).toMatchObject({ cardNumber: null })
    expect(at('Đảng viên', 435)).toMatchObject({ ethnicGroup: null })
    expect(at('Đảng viên', 837)).toMatchObject({ admittedOn: null, standing: 'official' })
    expect(at('Đảng viên', 968)).toMatchObject({ officialOn: null, standing: 'official' })
  })

  it('reads names in NFD or with doubled spaces, and years without a day', () => {
    const names = plan.members.map(({ name }) => name)
    expect(names).toContain('Đỗ Thị Ngọc Phương')
    expect(
      names.every((name) => name === name.normalize('NFC') && !/\s\s|^\s|\s$/u.test(name)),
    ).toBe(true)
    const years = plan.members.filter(({ birth }) => birth?.precision === 'year')
    expect(years).toHaveLength(55)
    expect(
      plan.members.some(({ ethnicGroup }) => ethnicGroup && isEthnicMinority(ethnicGroup)),
    ).toBe(true)
  })

  it('names helpers that are members of the same unit', () => {
    const mentors = plan.candidates.flatMap((candidate) => candidate.mentors)
    expect(mentors.length).toBeGreaterThan(plan.candidates.length)
    expect(mentors.filter(({ identity }) => identity === null)).toEqual([])
  })
})
