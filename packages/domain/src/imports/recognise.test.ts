import { describe, expect, it } from 'vitest'
import { pack294 } from '../rules/294-qd-tw.ts'
import { confirmRule } from '../rules/override-rule-pack.ts'
import type { ImportPlan } from './plan.ts'
import { recogniseWorkbook } from './recognise.ts'
import type { Sheet } from './sheet.ts'
import { sheetOf } from './sheet.fixture.ts'
import type { FixtureValue } from './sheet.fixture.ts'

const today = Temporal.PlainDate.from('2026-04-02')
const cell = { key: 'c1', name: 'Chi bộ bản Nậm Hin', code: 'X01', parentKey: null }
const other = { key: 'c2', name: 'Chi bộ bản Tà Lẻng', code: 'X02', parentKey: null }

const header = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Dân tộc',
  'Chi bộ',
  'Ngày kết nạp',
  'Ngày chính thức',
  'Số thẻ ĐV',
]
const row = (...values: FixtureValue[]): FixtureValue[] => [1, ...values]
const good = row(
  'Hờ A Pó',
  '03/02/1990',
  'Nam',
  'Mông',
  cell.name,
  '05/06/2015',
  '05/06/2016',
  '060000001',
)

function members(...rows: FixtureValue[][]): ImportPlan {
  const sheet = sheetOf([['DANH SÁCH ĐẢNG VIÊN'], header, ...rows])
  return recogniseWorkbook([sheet], { today, knownUnits: [cell, other] })
}

const kinds = ({ problems }: ImportPlan): string[] =>
  problems.map(({ cell, kind }) => `${cell} ${kind}`)

describe('a list of members', () => {
  it('is recognised whatever its sheet is called, and placed in units of the register', () => {
    const plan = members(good)
    expect(plan.problems).toEqual([])
    expect(plan.members).toMatchObject([
      {
        identity: 'card:060000001',
        unitKey: 'c1',
        standing: 'official',
        source: { sheet: 'S', row: 3 },
      },
    ])
  })

  it('holds back a row that names a unit outside the scope, and offers the nearest', () => {
    const plan = members(
      good.with(5, 'Chi bộ bản Nậm Hinh'),
      good.with(5, 'Chi bộ của xã khác').with(8, '060000002'),
    )
    expect(kinds(plan)).toEqual(['F3 unknown_unit', 'F4 unknown_unit'])
    expect(plan.problems[0]?.suggestion).toBe(cell.name)
    expect(plan.members).toEqual([])
    expect(plan.sheets[0]).toMatchObject({ listed: 2, importable: 0, rowsWithErrors: 2 })
  })

  it('does not choose between two units of one name', () => {
    const twin = { ...other, name: cell.name }
    const sheet = sheetOf([header, good])
    const plan = recogniseWorkbook([sheet], { today, knownUnits: [cell, twin] })
    expect(kinds(plan)).toEqual(['F2 ambiguous_unit'])
  })

  it('takes a year typed into a date format for a year', () => {
    const plan = members(good.with(2, Temporal.PlainDate.from('1905-05-11')))
    expect(plan.members[0]?.birth).toEqual({ precision: 'year', year: 1958 })
  })

  it('gives leading zeros back to card numbers that became numbers', () => {
    const plan = members(
      good,
      row('Ka Diên', '1/1/1980', 'Nữ', "K'Ho", cell.name, '1/1/2000', '1/1/2001', 60_000_002),
    )
    expect(plan.members[1]?.cardNumber).toBe('060000002')
  })

  it('reads schooling that a spreadsheet turned into a date', () => {
    const sheet = sheetOf([
      [...header, 'Học vấn'],
      [...good, Temporal.PlainDate.from('2026-12-09')],
      [...good.with(8, '060000009').with(1, 'Hờ A Chứ'), Temporal.PlainDate.from('2026-09-12')],
    ])
    const plan = recogniseWorkbook([sheet], { today, knownUnits: [cell] })
    expect(plan.problems).toEqual([])
    expect(plan.members.map(({ schooling }) => schooling)).toEqual([
      { completed: 9, of: 12 },
      { completed: 9, of: 12 },
    ])
  })

  it('takes a form of address off a name and keeps one-word names', () => {
    const plan = members(good.with(1, 'Đ/c Hờ A  Pó'), good.with(1, "H'Yer").with(8, '060000003'))
    expect(plan.members.map(({ name }) => name)).toEqual(['Hờ A Pó', "H'Yer"])
  })

  it('refuses the same person twice and keeps namesakes without a birth date', () => {
    const bare = good.with(8, null)
    const twice = members(bare, bare)
    expect(kinds(twice)).toEqual(['B4 repeated_person'])
    expect(twice.problems[0]?.other?.cell).toBe('B3')
    const namesakes = members(bare.with(2, null), bare.with(2, null))
    expect(namesakes.problems).toEqual([])
    expect(namesakes.members.map(({ identity }) => identity)).toEqual([
      'person:hoapo||c1',
      'person:hoapo||c1#2',
    ])
  })

  it.each([
    [2, '31/02/1990', 'C3 impossible_date', '1990'],
    [2, '02/23/1990', 'C3 impossible_date', '23/02/1990'],
    [2, 'khoảng 1990', 'C3 unreadable_date', '1990'],
    [2, '03/02/13', 'C3 incomplete_date', '03/02/2013'],
    [3, 'nam giới?', 'D3 unknown_gender', undefined],
    [4, 'Kinhh', 'E3 unknown_ethnic_group', 'Kinh'],
    [5, null, 'F3 missing_unit', undefined],
    [6, '2015', 'G3 incomplete_date', undefined],
    [7, '01/01/2010', 'H3 official_before_admission', undefined],
    [7, '01/01/2030', 'H3 date_in_future', undefined],
    [8, '04-ABC', 'I3 bad_card_number', undefined],
  ])('reports column %i holding %s as %s', (place, value, expected, suggestion) => {
    const plan = members(good.with(place, value))
    expect(kinds(plan)).toEqual([expected])
    expect(plan.problems[0]?.suggestion).toBe(suggestion)
  })

  it('takes nobody called Nam for a heading of the men', () => {
    const headed = [['Chi bộ bản Nậm Hin'], [1, 'Nam Văn Pó'], ['', 'Nữ'], [2, 'Nữ Thị Mai']]
    const plan = members(...headed)
    expect(plan.members.map(({ name }) => name)).toEqual(['Nam Văn Pó', 'Nữ Thị Mai'])
  })

  it('takes no line of a page for a person', () => {
    const next = good.with(8, '060000002').with(1, 'Hờ A Chứ')
    const plan = members(good, [null, 'Trang 2'], [null, '(Danh sách có 02 đồng chí)'], next)
    expect(plan.sheets[0]?.listed).toBe(2)
    expect(plan.problems).toEqual([])
  })

  it('goes on below signatures with the next number', () => {
    const next = good.with(0, 2).with(8, '060000002').with(1, 'Hờ A Chứ')
    const plan = members(good, [null, 'Bí thư', null, 'Hờ A Dua'], [null, 'Hờ A Dua'], next)
    expect(plan.members.map(({ name }) => name)).toEqual(['Hờ A Pó', 'Hờ A Chứ'])
  })

  it('takes nobody called Tống for a sum', () => {
    const plan = members(good.with(1, 'Tống Thị Mai'), ['Tổng cộng', 'Tổng', 2], [null, 'CỘNG: 1'])
    expect(plan.members.map(({ name }) => name)).toEqual(['Tống Thị Mai'])
    expect(plan.problems).toEqual([])
  })

  it('ends at the signatures and leaves out blank and numbered rows', () => {
    const plan = members(
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
      good,
      [],
      [2],
      [null, 'Nậm Hin, ngày 02 tháng 4 năm 2026'],
      [null, 'NGƯỜI LẬP BIỂU', null, 'BÍ THƯ'],
      [null, 'Hờ A Chứ', null, 'Tráng A Dua'],
    )
    expect(plan.sheets[0]?.listed).toBe(1)
    expect(plan.problems).toEqual([])
  })
})

describe('a workbook', () => {
  it('without a known list gives an empty plan that says so', () => {
    const plan = recogniseWorkbook([sheetOf([['Thực đơn'], ['Phở', 45_000]])], {
      today,
      knownUnits: [],
    })
    expect(plan.sheets).toMatchObject([{ sheet: 'S', kind: null, listed: 0 }])
    expect(plan.problems).toEqual([])
  })

  it('of 5,000 rows reads each cell no more often than one of 500', () => {
    const perRow = [500, 5000].map((size) => {
      const { sheet, reads } = counted(sheetOf([header, ...list(size)]))
      const plan = recogniseWorkbook([sheet], { today, knownUnits: [cell] })
      expect(plan.members).toHaveLength(size)
      return reads() / size
    })
    expect(perRow[1]).toBeLessThan((perRow[0] ?? 0) * 1.1)
  })
})

describe('a list of candidates', () => {
  const columns = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Chi bộ', 'Đối tượng']
  const listOf = (birth: string) =>
    sheetOf([
      ['DANH SÁCH QUẦN CHÚNG ƯU TÚ'],
      columns,
      [1, 'Hờ A Pó', birth, 'Nam', 'Mông', cell.name, 'Đoàn viên'],
    ])

  it('warns below the age that the committee has confirmed', () => {
    const citation = { document: '208-QĐ/TW', issuedOn: '2026-07-26', article: 'Điều 1' }
    const pack = confirmRule(pack294, 'ageMinimumYears', { citation }, 20)
    const known = { today, knownUnits: [cell] }
    const sheet = listOf('03/02/2007')
    expect(kinds(recogniseWorkbook([sheet], known))).toEqual([])
    expect(recogniseWorkbook([sheet], { ...known, rulePacks: [pack] }).problems).toMatchObject([
      { kind: 'under_eighteen', values: { age: 19, adultOn: '2027-02-01' } },
    ])
  })

  it('counts the age by month, as the cell does', () => {
    const known = { today, knownUnits: [cell] }
    expect(kinds(recogniseWorkbook([listOf('30/04/2008')], known))).toEqual([])
    expect(recogniseWorkbook([listOf('01/05/2008')], known).problems).toMatchObject([
      { kind: 'under_eighteen', values: { age: 17, adultOn: '2026-05-01' } },
    ])
  })
})

function list(size: number): FixtureValue[][] {
  return Array.from({ length: size }, (_, place) =>
    good.with(1, `Hờ A Pó ${place}`).with(8, String(100_000_000 + place)),
  )
}

/** The sheet with a count of how often the values of its cells are read. */
function counted(sheet: Sheet): { sheet: Sheet; reads: () => number } {
  let count = 0
  const rows = sheet.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map(({ column, value }) => ({
      column,
      get value() {
        count += 1
        return value
      },
    })),
  }))
  return { sheet: { ...sheet, rows }, reads: () => count }
}
