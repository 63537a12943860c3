import { address, columnOf } from '@nguon/domain/imports/sheet'
import type { MarkStyles } from './mark-styles.ts'
import type { Severity } from './marks.ts'
import { attributeOf, withAttribute } from './xml-attributes.ts'
import { xmlText } from './xml-text.ts'

export type RowMarks = {
  cells: Map<number, Severity>
  /** What the last column says; null where it says nothing. */
  last: { text: string; format: number } | null
}

type Place = { prefix: string; number: number; column: number; tag: string }

/** The cells of a row with their marks, in the order of columns. */
export function markRow(
  content: string,
  marks: RowMarks,
  { prefix: p, number, column, tag }: Place,
  styles: MarkStyles,
): string {
  const cells = cellsOf(content, p)
  const ofRow = attributeOf(tag, 'customFormat') === '1' ? Number(attributeOf(tag, 's') ?? 0) : 0
  for (const [place, severity] of marks.cells) {
    const known = cells.get(place) ?? `<${p}c r="${address(number, place)}" s="${ofRow}"/>`
    const [opening = known] = /^<[^>]*>/u.exec(known) ?? []
    const format = styles.marked(Number(attributeOf(opening, 's') ?? 0), severity)
    const changed = withAttribute(opening, 's', String(format))
    cells.set(place, changed + known.slice(opening.length))
  }
  cells.delete(column)
  if (marks.last !== null) {
    const { text, format } = marks.last
    const reference = address(number, column)
    cells.set(
      column,
      `<${p}c r="${reference}" s="${format}" t="inlineStr"><${p}is><${p}t xml:space="preserve">${ascii(xmlText(text))}</${p}t></${p}is></${p}c>`,
    )
  }
  return [...cells]
    .toSorted(([a], [b]) => a - b)
    .map(([, cell]) => cell)
    .join('')
}

/** Cells by column; one without an address follows the one before it. */
function cellsOf(content: string, p: string): Map<number, string> {
  const cells = new Map<number, string>()
  const pattern = new RegExp(`<${p}c(?:\\s[^>]*)?/>|<${p}c(?:\\s[^>]*)?>[\\s\\S]*?</${p}c>`, 'gu')
  let previous = 0
  for (const [cell] of content.matchAll(pattern)) {
    const [opening = cell] = /^<[^>]*>/u.exec(cell) ?? []
    const reference = attributeOf(opening, 'r')
    previous = reference === undefined ? previous + 1 : columnOf(reference)
    cells.set(previous, cell)
  }
  return cells
}

/** As character references, which say the same in whatever encoding the part has. */
const ascii = (text: string): string =>
  text.replaceAll(/[^\u0020-\u007E]/gu, (mark) => `&#${mark.codePointAt(0)};`)
