import { buffer, text } from 'node:stream/consumers'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from './open.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'
import type { CellContent, WrittenSheet } from './written-sheet.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

const rows: CellContent[][] = [
  [1, 'Ka Lan', '001234', day('1998-05-03')],
  [2, 'Ya "Tiong", K’Ho & <Cil>', null, 1990],
]

const sheet = (given: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: "Nguồn 'xã'",
  head: {
    superior: 'ĐẢNG BỘ TỈNH LÂM ĐỒNG',
    body: 'ĐẢNG BỘ XÃ SƠN KHÊ',
    motto: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    title: 'DANH SÁCH QUẦN CHÚNG ƯU TÚ',
    notes: ['(Tính đến ngày 01/04/2026)'],
  },
  columns: [
    { header: 'TT', kind: 'number', width: 6 },
    { header: 'Họ và tên', kind: 'text', width: 28 },
    { header: 'Số thẻ', kind: 'text', width: 12 },
    { header: 'Ngày sinh', kind: 'date', width: 12 },
  ],
  rows,
  ...given,
})

async function* broken() {
  yield await Promise.resolve([1, 'Ka Lan', null, null])
  throw new Error('the register is away')
}

const xlsx = (...sheets: WrittenSheet[]) => buffer(writeXlsx(sheets))

describe('a written workbook', () => {
  it('reads back as numbers, days and text that keeps its zeros', async () => {
    const { sheets } = await openWorkbook(await xlsx(sheet()))
    const [written] = sheets
    expect(written?.name).toBe("Nguồn 'xã'")
    const cells = written?.rows.slice(-2).map((row) => row.cells.map(({ value }) => value))
    expect(cells).toEqual([
      [
        { type: 'number', number: 1 },
        { type: 'text', text: 'Ka Lan' },
        { type: 'text', text: '001234' },
        { type: 'date', iso: '1998-05-03', serial: 35918 },
      ],
      [
        { type: 'number', number: 2 },
        { type: 'text', text: 'Ya "Tiong", K’Ho & <Cil>' },
        { type: 'number', number: 1990 },
      ],
    ])
  })

  it('lets a cell choose from its own list, and from cells elsewhere where that is too long', async () => {
    const long = Array.from({ length: 60 }, (_, index) => `Dân tộc ${index}`)
    const choicesFrom = { sheet: "Nguồn 'xã'", column: 2, from: 7, to: 66 }
    const columns = [
      { header: 'Giới tính', kind: 'text', width: 9, choices: ['Nam', 'Nữ'] },
      { header: 'Dân tộc', kind: 'text', width: 9, choices: long, choicesFrom },
      { header: 'Tôn giáo', kind: 'text', width: 9, choices: long },
    ] as const
    const [written] = (await readXlsx(await xlsx(sheet({ columns, rows: [] })))).sheets
    expect(written?.dataValidations).toMatchObject([
      { range: 'A7:A1007', values: ['Nam', 'Nữ'] },
      { range: 'B7:B1007', formula1: "'Nguồn ''xã'''!$B$7:$B$66" },
    ])
  })

  it('carries the head of a list of the Party over the whole width', async () => {
    const [written] = (await openWorkbook(await xlsx(sheet()))).sheets
    const lines = written?.rows
      .slice(0, 6)
      .map(({ row, cells }) => [
        row,
        ...cells.map(({ value }) => (value.type === 'text' ? value.text : '')),
      ])
    expect(lines).toEqual([
      [1, 'ĐẢNG BỘ TỈNH LÂM ĐỒNG', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
      [2, 'ĐẢNG BỘ XÃ SƠN KHÊ'],
      [3, '*'],
      [4, 'DANH SÁCH QUẦN CHÚNG ƯU TÚ'],
      [5, '(Tính đến ngày 01/04/2026)'],
      [6, 'TT', 'Họ và tên', 'Số thẻ', 'Ngày sinh'],
    ])
    expect(written?.merges).toContainEqual({ top: 4, left: 1, bottom: 4, right: 4 })
  })

  it('prints on A4 across with its header on every page, and keeps it in view', async () => {
    const { sheets } = await readXlsx(await xlsx(sheet(), sheet({ name: 'Hai' })))
    expect(sheets.map(({ name }) => name)).toEqual(["Nguồn 'xã'", 'Hai'])
    for (const read of sheets) {
      expect(read.pageSetup).toMatchObject({
        paperSize: 'a4',
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '$6:$6',
      })
      expect(read.freezePane).toMatchObject({ rows: 6 })
    }
  })

  it('marks every page of a list that must be guarded', async () => {
    const mark = 'Chứa dữ liệu nhạy cảm & riêng tư'
    const [read] = (await readXlsx(await xlsx(sheet({ mark })))).sheets
    expect(read?.rows.flat()).toContain(mark)
    expect(read?.headerFooter?.oddHeader).toBe('&CChứa dữ liệu nhạy cảm + riêng tư')
  })

  it.for(['=1+1', '+84', '-2', '@SUM(A1)', '\t=1', '\r=1'])(
    'keeps %j as text in both formats',
    async (text) => {
      const given = sheet({ rows: [[1, text, null, null]] })
      const [read] = (await readXlsx(await xlsx(given), { readStyles: true })).sheets
      const at = read?.rows.length ?? 0
      const cell = read?.cells?.get(`${at - 1},1`)
      expect(cell?.formula).toBeUndefined()
      expect(read?.rows[at - 1]?.[1]).toBe(text)
      expect(await csv(given)).toContain(`'${text}`)
    },
  )

  it('leaves out what XML cannot say', async () => {
    const [read] = (
      await openWorkbook(await xlsx(sheet({ rows: [[1, 'Ka\u0000 Lan\uD800', null, null]] })))
    ).sheets
    expect(read?.rows.at(-1)?.cells[1]?.value).toEqual({ type: 'text', text: 'Ka Lan\uFFFD' })
  })

  it('takes a row only when its reader wants more, and lets go of the rest', async () => {
    let taken = 0
    let released = false
    async function* endless() {
      try {
        for (;;) {
          taken += 1
          yield await Promise.resolve([taken, 'Ka Lan', `00${taken}`, day('1998-05-03')])
        }
      } finally {
        released = true
      }
    }
    for await (const _ of writeXlsx([sheet({ rows: endless() })])) if (taken > 10_000) break
    expect(taken).toBeLessThan(60_000)
    expect(released).toBe(true)
  })

  it('fails when its rows fail', async () => {
    await expect(xlsx(sheet({ rows: broken() }))).rejects.toThrow('the register is away')
  })
})

const csv = (given: WrittenSheet) => text(writeCsv(given))

describe('comma-separated values', () => {
  it('begin with the mark of UTF-8 and quote what has to be', async () => {
    const lines = (await buffer(writeCsv(sheet()))).toString('utf8').split('\r\n')
    expect(lines).toEqual([
      '\uFEFFTT,Họ và tên,Số thẻ,Ngày sinh',
      '1,Ka Lan,001234,03/05/1998',
      '2,"Ya ""Tiong"", K’Ho & <Cil>",,1990',
      '',
    ])
  })
})
