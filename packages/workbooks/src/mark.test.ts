import { recogniseWorkbook } from '@nguon/domain/imports/recognise'
import type { Sheet } from '@nguon/domain/imports/sheet'
import { readXlsx } from 'hucre/xlsx'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { inflatedPart } from './inflate.ts'
import { defaultLimits } from './limits.ts'
import { markWorkbook } from './mark.ts'
import { openWorkbook } from './open.ts'
import { workbookParts, zipBytes } from './zip-bytes.fixture.ts'
import { readZipDirectory } from './zip-directory.ts'

const SAMPLE = fileURLToPath(import.meta.resolve('@nguon/testing/samples/son-khe-2026.xlsx'))
const header = 'Lý do / Cách sửa'

const planOf = (sheets: readonly Sheet[]) =>
  recogniseWorkbook(sheets, { today: Temporal.PlainDate.from('2026-04-02'), knownUnits: [] })

/** Parts by name, as they inflate. */
function partsOf(bytes: Buffer): Map<string, Buffer> {
  const entries = readZipDirectory(bytes, defaultLimits)
  return new Map(entries.map((entry) => [entry.name, inflatedPart(bytes, entry)]))
}

describe('the sample, marked', () => {
  let sample: Buffer
  let marked: Buffer
  let sheets: readonly Sheet[]
  let again: readonly Sheet[]
  let plan: ReturnType<typeof planOf>
  beforeAll(async () => {
    sample = await readFile(SAMPLE)
    ;({ sheets } = await openWorkbook(sample))
    plan = planOf(sheets)
    const bySheet = Map.groupBy(plan.problems, ({ sheet }) => sheet)
    marked = await markWorkbook(sample, {
      header,
      sheets: [...bySheet].map(([sheet, cells]) => ({
        sheet,
        cells,
        reasons: cells.map(({ row, kind }) => ({ row, text: `=${kind} & <đồng chí>` })),
      })),
    })
    ;({ sheets: again } = await openWorkbook(marked))
  })

  it('keeps every other part byte by byte, and every other cell', () => {
    const before = partsOf(sample)
    const after = partsOf(marked)
    expect([...after.keys()]).toEqual([...before.keys()])
    const changed = [...before].filter(([name, part]) => after.get(name)?.equals(part) !== true)
    expect(changed.map(([name]) => name)).toEqual([
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/sheet3.xml',
      'xl/styles.xml',
    ])
    for (const [place, { name, rows, merges }] of sheets.entries()) {
      const last = Math.max(...rows.flatMap(({ cells }) => cells.map(({ column }) => column)))
      const kept = again[place]?.rows.map(({ row, cells }) => ({
        row,
        cells: cells.filter(({ column }) => column <= last),
      }))
      expect({ name, rows: kept, merges: again[place]?.merges }).toEqual({ name, rows, merges })
    }
  })

  it('says why in the row of each problem, as text that no program computes', () => {
    const reasons = again.flatMap(({ name, rows }) =>
      rows.flatMap(({ row, cells }) => {
        const last = cells.at(-1)
        const text = last?.value.type === 'text' ? last.value.text : ''
        return text.startsWith('=') ? [{ sheet: name, row, text, formula: last?.formula }] : []
      }),
    )
    expect(reasons).toEqual(
      plan.problems.map(({ sheet, row, kind }) => ({
        sheet,
        row,
        text: `=${kind} & <đồng chí>`,
        formula: undefined,
      })),
    )
  })

  it('gives the same problems when it is brought again', () => {
    const { problems, ...rest } = planOf(again)
    expect(problems).toEqual(plan.problems)
    expect(JSON.stringify(rest)).toBe(JSON.stringify({ ...plan, problems: undefined }))
  })

  it('fills the cells that are wrong, and leaves their numbers and neighbours alone', async () => {
    const { sheets: styled } = await readXlsx(marked, { readStyles: true })
    const filled = styled.flatMap(({ name, cells }) =>
      [...(cells ?? [])].flatMap(([place, { style }]) =>
        style?.fill === undefined ? [] : [`${name} ${place}`],
      ),
    )
    const wanted = plan.problems.map(({ sheet, row, cell }) => {
      const column = cell.charCodeAt(0) - 65
      return `${sheet} ${row - 1},${column}`
    })
    expect(filled.toSorted()).toEqual(wanted.toSorted())
    const official = styled[1]?.cells?.get('967,11')?.style
    expect(official).toMatchObject({ numFmt: 'dd/mm/yyyy', border: { left: { style: 'medium' } } })
  })

  it('is marked anew in the same column', async () => {
    const twice = await markWorkbook(marked, {
      header,
      sheets: [{ sheet: 'Nguồn', cells: [], reasons: [{ row: 8, text: 'Lỗi ở ô B8' }] }],
    })
    const { sheets: anew } = await openWorkbook(twice)
    const [before, after] = [again, anew].map((list) => list.find(({ name }) => name === 'Nguồn'))
    const column = before && lastColumn(before)
    expect(after && lastColumn(after)).toBe(column)
    const texts = after?.rows.flatMap(({ row, cells }) =>
      cells.flatMap((cell) => (cell.column === column ? [[row, cell.value]] : [])),
    )
    expect(texts?.slice(-1)).toEqual([[8, { type: 'text', text: 'Lỗi ở ô B8' }]])
    expect(texts).toHaveLength(2)
  })
})

describe('marking', () => {
  it('refuses what a reader refuses', async () => {
    const marks = { header, sheets: [] }
    const external = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    const unsafe = markWorkbook(zipBytes(workbookParts('<row/>', external)), marks)
    await expect(unsafe).rejects.toMatchObject({ reason: 'unsafe_workbook' })
    const text = markWorkbook(Buffer.from('Họ và tên;Năm sinh'), marks)
    await expect(text).rejects.toMatchObject({ reason: 'not_a_workbook' })
  })
})

function lastColumn({ rows }: Sheet): number {
  return Math.max(...rows.flatMap(({ cells }) => cells.map(({ column }) => column)))
}
