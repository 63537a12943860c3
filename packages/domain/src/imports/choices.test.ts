import { describe, expect, it } from 'vitest'
import { choiceFaults, decideChoices } from './choice-faults.ts'
import type { HeldChoice } from './choices.ts'
import type { Guidance } from './guidance.ts'
import { previewSheet } from './preview.ts'
import { changeKind, moveHeader } from './proposal.ts'
import { recogniseWorkbook } from './recognise.ts'
import type { Sheet } from './sheet.ts'
import { sheetOf } from './sheet.fixture.ts'
import type { FixtureValue } from './sheet.fixture.ts'

const today = Temporal.PlainDate.from('2026-04-02')
const cell = { key: 'c1', name: 'Chi bộ thôn Bờ Lá', code: null, parentKey: null }
const header = ['Số', 'Danh xưng', 'Nơi ở Đảng', 'Ngày ghi']
const row = (name: string): FixtureValue[] => [1, name, cell.name, '02/03/2026']
const sheet = sheetOf([['Sổ của tổ'], header, row('Ka Lan'), row('Hờ A Pó')])
const byHand: HeldChoice = {
  sheet: 'S',
  kind: 'candidates',
  headerFrom: 2,
  dataFrom: 3,
  columns: [
    { column: 2, field: 'full_name' },
    { column: 3, field: 'person_unit' },
    { column: 4, field: 'sourced' },
  ],
  unitInHeadings: false,
  legacyText: null,
  by: 'hand',
}

function read(of: Sheet, guidance: Partial<Guidance> = {}) {
  const known = { choices: [], mappings: [], ...guidance }
  const plan = recogniseWorkbook([of], { today, knownUnits: [cell], guidance: known })
  const [summary] = plan.sheets
  if (summary === undefined) throw new Error('the workbook has one sheet')
  return { ...plan, summary, names: plan.candidates.map(({ name }) => name) }
}

describe('a sheet whose headers nobody knows', () => {
  it('is proposed with the row of the most words as its header, and read as it was chosen', () => {
    const { summary } = read(sheet)
    expect(summary).toMatchObject({ kind: null, by: null, choice: { headerFrom: 2, dataFrom: 3 } })
    const chosen = read(sheet, { choices: [byHand] })
    expect(chosen.names).toEqual(['Ka Lan', 'Hờ A Pó'])
    expect(chosen.problems).toEqual([])
    expect(chosen.summary).toMatchObject({ by: 'hand', listed: 2, headerRows: [2] })
  })

  it('without any header is read from the row that was chosen', () => {
    const bare = sheetOf([row('Ka Lan'), row('Hờ A Pó')])
    const choice = { ...byHand, headerFrom: 1, dataFrom: 1 }
    const { names, summary } = read(bare, { choices: [choice] })
    expect(names).toEqual(['Ka Lan', 'Hờ A Pó'])
    expect(summary.mapping).toBeNull()
  })

  it('takes units from headings where that was chosen', () => {
    const grouped = sheetOf([header, ['I', cell.name], [1, 'Ka Lan', null, '02/03/2026']])
    const columns = byHand.columns.filter(({ field }) => field !== 'person_unit')
    const choice = { ...byHand, headerFrom: 1, dataFrom: 2, columns, unitInHeadings: true }
    expect(choiceFaults(choice)).toEqual([])
    expect(read(grouped, { choices: [choice] }).candidates).toMatchObject([{ unitKey: 'c1' }])
  })
})

describe('a remembered form', () => {
  const { mapping } = read(sheet, { choices: [byHand] }).summary
  const mappings = mapping === null ? [] : [mapping]

  it('is known again by the folded words of its header, wherever that stands', () => {
    const moved = [[], [], ['SỔ CỦA TỔ'], header.map((word) => word.toUpperCase()), row('Ka Lan')]
    const { names, summary } = read(sheetOf(moved.map((each) => [null, ...each])), { mappings })
    expect(names).toEqual(['Ka Lan'])
    expect(summary).toMatchObject({ by: 'memory', choice: { headerFrom: 4, dataFrom: 5 } })
  })

  it('is not what has one header more or another one', () => {
    for (const other of [[...header, 'Ghi chú'], header.with(3, 'Ngày thôi')])
      expect(read(sheetOf([other, row('Ka Lan')]), { mappings }).summary.by).toBeNull()
  })

  it('gives way to what is chosen by hand, which may leave the sheet out', () => {
    const out = { ...byHand, kind: null, columns: [] }
    const { names, summary } = read(sheet, { mappings, choices: [out] })
    expect(names).toEqual([])
    expect(summary).toMatchObject({ kind: null, by: 'hand' })
  })

  it('holds no row of data that was taken for a header', () => {
    const wrong = { ...byHand, headerFrom: 3, dataFrom: 4 }
    expect(read(sheet, { choices: [wrong] }).summary.mapping).toBeNull()
  })
})

describe('a choice', () => {
  it('of another kind keeps the columns that mean something there', () => {
    const units = changeKind(sheet, byHand, 'units')
    expect(units.columns).toEqual([{ column: 3, field: 'unit_name' }])
    expect(choiceFaults(units)).toEqual([])
    expect(choiceFaults(changeKind(sheet, byHand, 'targets'))).toEqual(['mapping_lacks_target'])
  })

  it('of another header means by itself what its words say', () => {
    const late = sheetOf([['Sổ', 'của tổ'], [], ['Họ và tên', 'Chi bộ'], ['Ka Lan', cell.name]])
    expect(moveHeader(late, byHand, { headerFrom: 3, dataFrom: 4 }).columns).toEqual([
      { column: 1, field: 'full_name' },
      { column: 2, field: 'person_unit' },
    ])
  })

  it('is refused for a sheet that the file does not have, and twice for one that it has', () => {
    const refused = { ok: false, reason: 'mapping_of_another_file' }
    expect(decideChoices([byHand], ['T'])).toEqual(refused)
    expect(decideChoices([byHand, byHand], ['S'])).toEqual(refused)
    expect(decideChoices([byHand], ['S'])).toEqual({ ok: true })
  })
})

it('shows the top of a sheet only, its values shortened', () => {
  const long = sheetOf(Array.from({ length: 500 }, () => ['a'.repeat(500), 45_000]))
  const { rows } = previewSheet(long, { dataFrom: 2 })
  expect(rows).toHaveLength(20)
  expect(rows[0]?.cells.map(({ value }) => value)).toEqual([
    { type: 'text', text: `${'a'.repeat(59)}…` },
    { type: 'text', text: '45000' },
  ])
  expect(previewSheet(long, { dataFrom: 40 }).rows).toHaveLength(47)
})
