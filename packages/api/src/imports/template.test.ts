import { buildUnit } from '@nguon/testing/builders/committee'
import { openWorkbook } from '@nguon/workbooks/open'
import { writeXlsx } from '@nguon/workbooks/write-xlsx'
import type { CellContent } from '@nguon/workbooks/written-sheet'
import { describe, expect } from 'vitest'
import { openWorld, test as it } from './import-world.fixture.ts'
import { openTemplate } from './open-template.ts'
import { templateSheets, type TemplateOf } from './template-sheets.ts'

const SLOW = 60_000
const year = 2026

type Rows = Record<string, Record<string, CellContent>>

/** The template as somebody fills it in: of each list one row, by header. */
async function filled(of: TemplateOf, rows: Rows): Promise<Buffer> {
  const sheets = templateSheets(of).map((sheet) => {
    const row = rows[sheet.name]
    if (row === undefined) return sheet
    expect(sheet.columns.map(({ header }) => header)).toEqual(['TT', ...Object.keys(row)])
    return { ...sheet, rows: [[1, ...Object.values(row)]] }
  })
  return Buffer.concat(await Array.fromAsync(writeXlsx(sheets)))
}

const unit = {
  'Mã tổ chức': 'M01',
  'Tên tổ chức đảng': 'Chi bộ thôn Nà Lay',
  'Loại hình': 'Chi bộ cơ sở',
  'Lĩnh vực': 'Thôn',
  'Trực thuộc': null,
}
const person = (name: string, birth: string) => ({
  'Họ và tên': name,
  'Giới tính': 'Nữ',
  'Ngày sinh': birth,
  'Dân tộc': 'Tày',
  'Tôn giáo': 'Không',
  'Học vấn': '12/12',
  'Chuyên môn': 'Đại học',
  'Lý luận chính trị': 'Sơ cấp',
  'Nghề nghiệp, chức vụ': 'Nông dân',
})
const member = (name: string, card: string) => ({
  ...person(name, '05/08/1980'),
  'Số thẻ đảng viên': card,
  'Ngày vào Đảng': '03/02/2010',
  'Ngày chính thức': '03/02/2011',
})
const candidate = (name: string, mentor: string) => ({
  ...person(name, '12/03/1998'),
  'Đối tượng': 'Nông dân; Đoàn viên thanh niên',
  'Vào nguồn': '10/01/2025',
  'Học lớp nhận thức về Đảng': '20/06/2025',
  'Nộp đơn': '05/09/2025',
  'Lập hồ sơ': null,
  'Thẩm tra': null,
  'Chi bộ xét': null,
  'Đảng ủy xét': null,
  'Đảng viên giúp đỡ': mentor,
})
const target = {
  'Tên tổ chức đảng': 'Chi bộ thôn Nà Lay',
  'Số đảng viên đầu năm': 1,
  'Chỉ tiêu từ': 1,
  'Chỉ tiêu đến': 2,
  'Chỉ tiêu dân tộc thiểu số': '1-2',
  'Phấn đấu': 3,
}

const cellLists = ['members', 'candidates']
const wholeLists = ['units', ...cellLists, 'targets']

describe('the empty workbook of an import', { timeout: SLOW }, () => {
  it('is understood in every column, brings a row of each list without a problem, and then those of one cell', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'mau')
    const { root, planner } = world
    const asked = portal.as(planner, root.id).imports
    const bring = async (of: TemplateOf, rows: Rows) => {
      const batchId = await world.check(await filled(of, rows))
      const { summary, problems } = await asked.get({ batchId })
      await world.commit(batchId)
      const lists = summary?.sheets.map(({ sheet, kind, columns, added }) => [
        sheet,
        kind,
        columns,
        added,
      ])
      return { problems, findings: summary?.ruleFindings, committee: summary?.committee, lists }
    }
    const name = 'Đảng bộ xã mau'
    const whole = { body: name, superior: '', isCell: false, year }
    const inCell = { 'Chi bộ': 'M01' }
    expect(
      await bring(whole, {
        'Đơn vị': unit,
        'Đảng viên': { ...member('Nông Thị Lả', '012345'), ...inCell },
        'Quần chúng ưu tú': { ...candidate('Hoàng Thị Pản', 'Nông Thị Lả'), ...inCell },
        'Chỉ tiêu': target,
      }),
    ).toEqual({
      problems: [],
      findings: 0,
      committee: expect.stringMatching(/^Đảng bộ xã mau$/iu),
      lists: [
        ['Hướng dẫn', null, 0, 0],
        ['Đơn vị', 'units', 6, 1],
        ['Đảng viên', 'members', 14, 1],
        ['Quần chúng ưu tú', 'candidates', 20, 1],
        ['Chỉ tiêu', 'targets', 7, 1],
        ['Danh mục', null, 0, 0],
      ],
    })
    expect(
      await bring(
        { body: 'Chi bộ thôn Nà Lay', superior: name, isCell: true, year },
        {
          'Đảng viên': member('Lục Thị Mảy', '012346'),
          'Quần chúng ưu tú': candidate('Vi Thị Sen', 'Lục Thị Mảy'),
        },
      ),
    ).toMatchObject({
      problems: [],
      findings: 0,
      lists: [
        ['Hướng dẫn', null, 0, 0],
        ['Đảng viên', 'members', 13, 1],
        ['Quần chúng ưu tú', 'candidates', 19, 1],
        ['Danh mục', null, 0, 0],
      ],
    })
    const placed = await database.query(
      `select p.full_name as name, u.name as unit from app.person p
       join app.unit u on u.path = p.path where p.path like $1 || '%' order by 1`,
      [root.path],
    )
    expect(placed).toEqual(
      ['Hoàng Thị Pản', 'Lục Thị Mảy', 'Nông Thị Lả', 'Vi Thị Sen'].map((each) => ({
        name: each,
        unit: 'Chi bộ thôn Nà Lay',
      })),
    )
  })

  it('is over at once when nothing was written into it: no row, no problem', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'rong')
    const { root, planner } = world
    const asked = portal.as(planner, root.id).imports
    const cell = await buildUnit(database, {
      parent: root,
      segment: 'c1',
      kind: 'base_cell',
      name: 'Chi bộ thôn Pác Khuổi',
      from: '2020-01-01',
    })
    const context = await portal.contextOf(planner, root.id)
    for (const wanted of [undefined, cell.id]) {
      const { bytes } = await openTemplate(context, wanted)
      const batchId = await world.check(Buffer.concat(bytes))
      const { status, summary, problems } = await asked.get({ batchId })
      const lists = summary?.sheets.map(({ kind, listed }) => [kind, listed])
      expect([status, problems, lists]).toEqual([
        'nothing_new',
        [],
        [null, ...(wanted === undefined ? wholeLists : cellLists), null].map((kind) => [kind, 0]),
      ])
    }
  })
  it('offers in its lists what the cells hold that a long list points to', async () => {
    const of = { body: 'Đảng bộ xã X', superior: '', isCell: false, year }
    const { sheets } = await openWorkbook(await filled(of, {}))
    const long = templateSheets(of).flatMap(({ columns }) =>
      columns.filter(({ choicesFrom }) => choicesFrom !== undefined),
    )
    expect(new Set(long.map(({ header }) => header))).toEqual(new Set(['Dân tộc', 'Tôn giáo']))
    for (const { choices, choicesFrom } of long) {
      const rows = sheets.find(({ name }) => name === choicesFrom?.sheet)?.rows ?? []
      const held = rows
        .filter(({ row }) => row >= (choicesFrom?.from ?? 0) && row <= (choicesFrom?.to ?? 0))
        .flatMap(({ cells }) => cells.filter(({ column }) => column === choicesFrom?.column))
      expect(held.map(({ value }) => value.type === 'text' && value.text)).toEqual(choices)
    }
  })

  it('is given for a cell of the scope only', async ({ database, portal, workerPool }) => {
    const { root, planner } = await openWorld(database, portal, workerPool, 'pham')
    const other = await openWorld(database, portal, workerPool, 'khac')
    const context = await portal.contextOf(planner, root.id)
    for (const cell of [root.id, other.root.id, 'khong-phai-ma'])
      await expect(openTemplate(context, cell)).rejects.toThrow('unit')
  })
})
