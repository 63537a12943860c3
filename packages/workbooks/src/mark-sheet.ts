import { address, columnOf } from '@nguon/domain/imports/sheet'
import { markColumns } from './mark-columns.ts'
import { markRow, type RowMarks } from './mark-row.ts'
import type { MarkStyles } from './mark-styles.ts'
import type { SheetMarks } from './marks.ts'
import { attributeOf, prefixOf, withAttribute } from './xml-attributes.ts'

export type PlacedMarks = SheetMarks & {
  header: string
  headerRow: number
  column: number
  /** The workbook was marked before: earlier reasons go. */
  again: boolean
}

/** The XML of a sheet with its marks; rows without any keep every byte. */
export function markSheet(xml: string, marks: PlacedMarks, styles: MarkStyles): string {
  const p = prefixOf(xml, 'worksheet')
  const wanted = rowsOf(marks, styles)
  const closing = `</${p}row>`
  const pieces: string[] = []
  let cursor = 0
  let previous = 0
  for (const found of xml.matchAll(new RegExp(`<${p}row(?:[\\s/][^>]*)?>`, 'gu'))) {
    const [tag] = found
    const number = Number(attributeOf(tag, 'r') ?? previous + 1)
    previous = number
    const row = wanted.get(number) ?? (marks.again ? { cells: new Map(), last: null } : undefined)
    if (row === undefined) continue
    const isEmpty = tag.endsWith('/>')
    const start = found.index + tag.length
    const end = isEmpty ? start : xml.indexOf(closing, start)
    const opened = withAttribute(isEmpty ? `${tag.slice(0, -2)}>` : tag, 'spans', null)
    const content = isEmpty ? '' : xml.slice(start, end)
    const at = { prefix: p, number, column: marks.column, tag: opened }
    pieces.push(xml.slice(cursor, found.index), opened, markRow(content, row, at, styles), closing)
    cursor = isEmpty ? end : end + closing.length
  }
  pieces.push(xml.slice(cursor))
  return withDimension(markColumns(pieces.join(''), p, marks.column), p, marks.column)
}

function rowsOf(marks: PlacedMarks, styles: MarkStyles): Map<number, RowMarks> {
  const rows = new Map<number, RowMarks>()
  const at = (number: number): RowMarks => {
    const row = rows.get(number) ?? { cells: new Map(), last: null }
    rows.set(number, row)
    return row
  }
  at(marks.headerRow).last = { text: marks.header, format: styles.header() }
  for (const { row, text } of marks.reasons) at(row).last = { text, format: styles.reason() }
  for (const { row, cell, severity } of marks.cells) {
    const { cells } = at(row)
    if (cells.get(columnOf(cell)) !== 'error') cells.set(columnOf(cell), severity)
  }
  return rows
}

/** The range in use, which some programs trust, reaches to the reasons. */
function withDimension(xml: string, p: string, column: number): string {
  const dimension = new RegExp(`<${p}dimension\\s[^>]*>`, 'u')
  return xml.replace(dimension, (tag) => {
    const [from = 'A1', to = from] = (attributeOf(tag, 'ref') ?? '').split(':')
    const row = Number(/\d+$/u.exec(to)?.[0] ?? 1)
    const last = Math.max(columnOf(to), column)
    return withAttribute(tag, 'ref', `${from}:${address(row, last)}`)
  })
}
