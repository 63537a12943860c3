import { describe, expect, it } from 'vitest'
import { choicesToConvert } from './convert-choices.ts'
import type { ImportPlan } from './plan.ts'
import { recogniseWorkbook } from './recognise.ts'
import { sheetOf } from './sheet.fixture.ts'
import type { FixtureValue } from './sheet.fixture.ts'

const today = Temporal.PlainDate.from('2026-04-02')
const cell = { key: 'c1', name: 'Chi bộ bản Mường Nhé', code: 'X01', parentKey: null }

/** A list as a machine of 2003 wrote it, in the font .VnTime. */
const old: FixtureValue[][] = [
  ['DANH S¸CH §¶NG VI£N'],
  ['TT', 'Hä vµ tªn', 'N÷ > Ngµy sinh', 'D©n téc', 'Chi bé', 'Ngµy vµo §¶ng', 'Sè thÎ §V'],
  [1, 'NguyÔn ThÞ ¸nh', '03/02/1970', 'Kinh', 'Chi bé b¶n M­êng NhÐ', '05/06/1995', '060000001'],
  [2, 'Hê A Pã', '03/02/1971', 'M«ng', 'Chi bé b¶n M­êng NhÐ', '05/06/1995', '060000002'],
  [3, 'L­¬ng V¨n Bé', '03/02/1972', 'Th¸i', 'Chi bé b¶n M­êng NhÐ', '05/06/1995', '060000003'],
]

function read(rows: FixtureValue[][], isConfirmed = false): ImportPlan {
  const [sheets, known] = [[sheetOf(rows)], { today, knownUnits: [cell] }]
  const plan = recogniseWorkbook(sheets, known)
  if (!isConfirmed) return plan
  const choices = choicesToConvert(plan.sheets, plan.legacy)
  const held = choices.map((choice) => ({ ...choice, by: 'hand' as const }))
  return recogniseWorkbook(sheets, { ...known, guidance: { choices: held, mappings: [] } })
}

describe('a sheet in an old encoding', () => {
  it('brings nothing before the user has seen it, and says what it would read', () => {
    const plan = read(old)
    expect(plan.members).toEqual([])
    expect(plan.problems).toMatchObject([
      { kind: 'legacy_text', cell: 'B3', value: 'NguyÔn ThÞ ¸nh', suggestion: 'Nguyễn Thị Ánh' },
    ])
    expect(plan.sheets).toMatchObject([
      { kind: 'members', listed: 3, importable: 0, rowsWithErrors: 3 },
    ])
    expect(plan.legacy).toMatchObject([
      {
        encoding: 'tcvn3',
        samples: [
          { cell: 'B3', before: 'NguyÔn ThÞ ¸nh', after: 'Nguyễn Thị Ánh' },
          { cell: 'B4', after: 'Hờ A Pó' },
          { cell: 'B5', after: 'Lương Văn Bộ' },
        ],
      },
    ])
  })

  it('is read in Unicode once that is confirmed', () => {
    const plan = read(old, true)
    expect(plan.problems).toEqual([])
    expect(plan.members).toMatchObject([
      { name: 'Nguyễn Thị Ánh', ethnicGroup: 'kinh', unitKey: 'c1' },
      { name: 'Hờ A Pó', ethnicGroup: 'mong' },
      { name: 'Lương Văn Bộ', ethnicGroup: 'thai' },
    ])
  })

  it('gives back the capitals of names that a font of capitals showed', () => {
    const small = [4, 'nguyÔn v¨n tr­êng', '03/02/1975', 'Kinh', 'Chi bé b¶n M­êng NhÐ']
    const { members } = read([...old, small], true)
    expect(members.at(-1)?.name).toBe('Nguyễn Văn Trường')
  })

  it('keeps the cells that somebody has written in Unicode since', () => {
    const added = [4, 'Lò Văn Bé', '03/02/1980', 'Thái', cell.name, '05/06/2015', '060000004']
    const plan = read([...old, added], true)
    expect(plan.members.at(-1)).toMatchObject({ name: 'Lò Văn Bé', ethnicGroup: 'thai' })
    expect(plan.members).toHaveLength(4)
  })

  it('shows nothing of ethnicity in its samples', () => {
    const columns = ['TT', 'Họ và tên', 'Ngày sinh', 'Dân tộc', 'Chi bộ', 'Số thẻ']
    const plan = read([
      columns,
      [1, 'Lan', '1970', 'M­êng', cell.name, '060000001'],
      [2, 'Lan', '1971', 'Tµy', cell.name, '060000002'],
      [3, 'Lan', '1972', 'Th¸i', cell.name, '060000003'],
    ])
    expect(plan.legacy).toMatchObject([{ cells: 3, samples: [] }])
    expect(JSON.stringify(plan)).not.toMatch(/Mường|M­êng/u)
  })

  it('is not seen in a list in Unicode', () => {
    const plan = read([
      ['TT', 'Họ và tên', 'Ngày sinh', 'Chi bộ', 'Số thẻ'],
      [1, 'Giàng A Dế', '1970', cell.name, '060000001'],
      [2, "H'Hen Niê", '1970', cell.name, '060000002'],
    ])
    expect(plan.legacy).toEqual([])
    expect(plan.members).toHaveLength(2)
  })
})
