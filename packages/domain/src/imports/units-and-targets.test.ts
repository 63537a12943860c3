import { describe, expect, it } from 'vitest'
import type { ImportPlan } from './plan.ts'
import { recogniseWorkbook } from './recognise.ts'
import { sheetOf } from './sheet.fixture.ts'
import type { FixtureValue } from './sheet.fixture.ts'

const today = Temporal.PlainDate.from('2026-04-02')
const unitHeader = ['TT', 'Mã', 'Tên đơn vị', 'Loại hình', 'Trực thuộc', 'Số ĐV']
const units: FixtureValue[][] = [
  [1, 'A', 'Đảng bộ liên bản Nậm Hin', 'Đảng bộ cơ sở', 'Đảng bộ xã Rô Men', 7],
  [2, 'A.1', 'Chi bộ Nậm Hin 1', 'Chi bộ trực thuộc', 'Đảng bộ liên bản Nậm Hin', 3],
  [3, 'A.2', 'Chi bộ Nậm Hin 2', 'Chi bộ trực thuộc', 'Đảng bộ liên bản Nậm Hin', 4],
  [4, 'B', 'Chi bộ bản Tà Lẻng', 'Chi bộ cơ sở', 'Đảng bộ xã Rô Men', 5],
]
const targetHeader = ['TT', 'Tên đơn vị', 'Số ĐV đầu năm', 'Chỉ tiêu', 'Trong đó DTTS', 'Phấn đấu']

function recognise(unitRows: FixtureValue[][], targetRows: FixtureValue[][] = []): ImportPlan {
  const unitSheet = sheetOf([['ĐẢNG BỘ XÃ RÔ MEN'], unitHeader, ...unitRows], [], 'U')
  const targetSheet = sheetOf([['CHỈ TIÊU NĂM 2026'], targetHeader, ...targetRows], [], 'T')
  const sheets = targetRows.length === 0 ? [unitSheet] : [targetSheet, unitSheet]
  return recogniseWorkbook(sheets, { today, knownUnits: [] })
}

const kinds = ({ problems }: ImportPlan): string[] =>
  problems.map(({ cell, kind }) => `${cell} ${kind}`)
const tree = ({ units }: ImportPlan): (string | null)[][] =>
  units.map(({ key, kind, parentKey }) => [key, kind, parentKey])

const known = (
  key: string,
  name: string,
  parentKey: string | null,
  code: string | null = null,
) => ({
  key,
  name,
  code,
  parentKey,
})

describe('a list of units beside the register', () => {
  const register = [
    known('r', 'Đảng bộ xã Rô Men', null),
    known('a', 'Đảng bộ liên bản Nậm Hin', 'r', 'A'),
    known('b', 'Chi bộ bản Tà Lẻng', 'r', 'B'),
    known('a1', 'Chi bộ Nậm Hin 1', 'b', 'A.1'),
    known('a2', 'Chi bộ Nậm Hin 2', 'a'),
  ]
  const sheet = sheetOf([['ĐẢNG BỘ XÃ RÔ MEN'], unitHeader, ...units], [], 'U')
  const beside = (knownUnits: typeof register) =>
    recogniseWorkbook([sheet], { today, knownUnits }).problems

  it('warns of a unit that stands under another parent there', () => {
    expect(beside(register)).toMatchObject([
      {
        kind: 'parent_differs',
        severity: 'warning',
        effect: 'kept',
        cell: 'E4',
        values: { parent: 'Chi bộ bản Tà Lẻng' },
      },
    ])
    expect(beside(register.with(3, known('a1', 'Chi bộ Nậm Hin 1', 'a', 'A.1')))).toEqual([])
  })

  it('takes no code for another one without its dots', () => {
    const twin = known('a11', 'Chi bộ khác', 'b', 'A1')
    expect(beside(register.with(3, twin))).toEqual([])
    const placed = recognise([
      [1, 'X10', 'Đảng bộ liên bản Nậm Hin', 'Đảng bộ cơ sở', 'Đảng bộ xã Rô Men', null],
      [2, 'X10.1', 'Chi bộ Nậm Hin 1', 'Chi bộ trực thuộc', 'X10', null],
      [3, 'X101', 'Đảng bộ Tà Lẻng', 'Đảng bộ cơ sở', 'Đảng bộ xã Rô Men', null],
      [4, 'X101.1', 'Chi bộ Tà Lẻng 1', 'Chi bộ trực thuộc', 'X101', null],
    ])
    expect(tree(placed).map(([key, , parent]) => [key, parent])).toEqual([
      ['X10', null],
      ['X101', null],
      ['X10.1', 'X10'],
      ['X101.1', 'X101'],
    ])
  })
})

describe('a list of units', () => {
  it('gives a tree under the committee that the rows name', () => {
    const plan = recognise(units)
    expect(plan.committee).toBe('Đảng bộ xã Rô Men')
    expect(tree(plan)).toEqual([
      ['A', 'grassroots_party_org', null],
      ['B', 'base_cell', null],
      ['A.1', 'sub_cell', 'A'],
      ['A.2', 'sub_cell', 'A'],
    ])
    expect(plan.problems).toEqual([])
  })

  it('gives the same tree where only kinds or only parents are written', () => {
    const withoutParents = units.map((row) => row.with(4, null))
    expect(tree(recognise(withoutParents))).toEqual(tree(recognise(units)))
    const withoutKinds = units.map((row) => row.with(3, null))
    expect(tree(recognise(withoutKinds))).toEqual(tree(recognise(units)))
  })

  it('reports repeated units, unknown kinds, unknown parents and bad numbers', () => {
    const plan = recognise([
      ...units,
      units[3]?.with(0, 5) ?? [],
      [6, 'C', 'Chi bộ bản Pá Khôm', 'Hội quán', 'Đảng bộ xã Rô Men', 'năm'],
      [7, 'D', 'Chi bộ bản Ea Tul', 'Chi bộ trực thuộc', 'Đảng bộ ở đâu đó', 2],
    ])
    expect(kinds(plan)).toEqual([
      'C7 repeated_unit',
      'D8 unknown_kind',
      'F8 bad_number',
      'E9 unknown_parent',
    ])
  })

  it('puts units whose parents form a ring at the top, once each', () => {
    const plan = recognise([
      [1, 'A', 'Đảng bộ M', 'Đảng bộ bộ phận', 'Đảng bộ N', 1],
      [2, 'B', 'Đảng bộ N', 'Đảng bộ bộ phận', 'Đảng bộ M', 1],
    ])
    expect(tree(plan).map(([key, , parent]) => [key, parent])).toEqual([
      ['A', null],
      ['B', null],
    ])
  })
})

describe('a list of targets', () => {
  it('reads ranges in one cell, single numbers and totals', () => {
    const plan = recognise(units, [
      [1, 'Đảng bộ liên bản Nậm Hin', 7, '2-3', 1, 4],
      [2, 'CB bản Tà Lẻng', 5, 1, '0–1', 1],
      [null, 'Tổng cộng', 12, '3-4', '1-2', 5],
    ])
    expect(plan.problems).toEqual([])
    expect(plan.targets).toMatchObject([
      { unitKey: 'A', min: 2, max: 3, minorityMin: 1, minorityMax: 1, stretch: 4 },
      { unitKey: 'B', min: 1, max: 1, minorityMin: 0, minorityMax: 1, stretch: 1 },
    ])
    expect(plan.agreements.filter(({ check }) => check === 'target_total')).toHaveLength(6)
    expect(plan.targetYear).toBe(2026)
    expect(plan.asOf.targetsBase?.toString()).toBe('2025-12-31')
  })

  it('reports ranges turned round, parts above the whole and sums that do not agree', () => {
    const plan = recognise(units, [
      [1, 'Đảng bộ liên bản Nậm Hin', 7, '3-2', 1, 4],
      [2, 'Chi bộ bản Tà Lẻng', 5, '1-2', '1-3', 1],
      [3, 'Chi bộ bản Tà Lẻng', 5, 1, 0, 1],
      [null, 'Tổng cộng', 13, '4-4', '2-4', 5],
    ])
    expect(kinds(plan)).toEqual([
      'D3 target_min_above_max',
      'E4 minority_above_total',
      'F4 stretch_below_target',
      'B5 repeated_target',
      'C6 total_mismatch',
    ])
  })
})
