import { describe, expect, it } from 'vitest'
import { markSheet, type PlacedMarks } from './mark-sheet.ts'
import { createMarkStyles } from './mark-styles.ts'

const styles = createMarkStyles(
  '<styleSheet><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
    '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"><alignment wrapText="1"/></xf></cellXfs></styleSheet>',
)

/** Marks with the reasons in column C, their header in the first row. */
const marks = (changes: Partial<PlacedMarks>): PlacedMarks => ({
  sheet: 'S',
  header: 'H',
  headerRow: 1,
  column: 3,
  again: false,
  cells: [],
  reasons: [],
  ...changes,
})

const sheet = (rows: string, before = ''): string =>
  `<worksheet>${before}<sheetData>${rows}</sheetData></worksheet>`

describe('marking what other programs write', () => {
  it('finds rows and cells that carry no address, and adds the cell that is missing', () => {
    const rows = '<row><c><v>0</v></c></row><row><c><v>1</v></c><c s="1"><v>2</v></c></row><row/>'
    const cells = [
      { row: 2, cell: 'B2', severity: 'error' },
      { row: 3, cell: 'A3', severity: 'warning' },
    ] as const
    const xml = markSheet(sheet(rows), marks({ cells, reasons: [{ row: 3, text: 'R' }] }), styles)
    expect(xml).toMatch(/<row><c><v>1<\/v><\/c><c s="\d+"><v>2<\/v><\/c><\/row>/u)
    expect(xml).toMatch(/<row><c r="A3" s="\d+"\/><c r="C3" s="\d+" t="inlineStr">/u)
    expect(styles.xml()).toMatch(
      /<xf numFmtId="14" fillId="1" applyFill="1" borderId="1" applyBorder="1"><alignment/u,
    )
  })

  it('reads parts whose names have a prefix', () => {
    const prefixed = sheet('<row r="1"><c r="A1"><v>1</v></c></row>').replaceAll(
      /<(\/?)(?=[a-z])/gu,
      '<$1x:',
    )
    const xml = markSheet(prefixed, marks({ reasons: [{ row: 1, text: 'Lỗi <1>' }] }), styles)
    expect(xml).toMatch(/<x:c r="C1"[^>]*><x:is><x:t[^>]*>L&#7895;i &lt;1&gt;<\/x:t>/u)
  })

  it('gives the reasons a width of their own and leaves the other columns theirs', () => {
    const before = '<cols><col min="1" max="16384" width="9" customWidth="1"/></cols>'
    const xml = markSheet(sheet('<row r="1"/>', before), marks({}), styles)
    expect(/<cols>.*<\/cols>/u.exec(xml)?.[0]).toBe(
      '<cols><col min="1" width="9" customWidth="1" max="2"/>' +
        '<col min="3" max="3" width="60" customWidth="1"/>' +
        '<col max="16384" width="9" customWidth="1" min="4"/></cols>',
    )
  })
})
