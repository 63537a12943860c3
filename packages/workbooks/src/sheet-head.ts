import { looks, type Look } from './sheet-styles.ts'
import type { WrittenSheet } from './written-sheet.ts'

export type HeadRow = {
  row: number
  height?: number
  cells: { from: number; to: number; text: string; look: Look }[]
}

const TALL = 22

/**
 * The rows above the header of a list of the Party: the body above and the issuing body at the left
 * with a star below, the Party's name at the right, then the title with its notes.
 */
export function headRows({ head, columns, mark }: WrittenSheet): HeadRow[] {
  const width = Math.max(2, columns.length)
  const middle = Math.ceil(width / 2)
  const left = (text: string, look: Look) => ({ from: 1, to: middle, text, look })
  const across = (text: string, look: Look) => ({ from: 1, to: width, text, look })
  const lines: Omit<HeadRow, 'row'>[] = [
    {
      cells: [
        left(
          head.superior === '' ? head.body : head.superior,
          head.superior === '' ? looks.body : looks.superior,
        ),
        { from: middle + 1, to: width, text: head.motto, look: looks.motto },
      ],
    },
    ...(head.superior === '' ? [] : [{ cells: [left(head.body, looks.body)] }]),
    { cells: [left('*', looks.superior)] },
    { height: TALL, cells: [across(head.title, looks.title)] },
    ...head.notes.map((note) => ({ cells: [across(note, looks.note)] })),
    ...(mark === undefined ? [] : [{ cells: [across(mark, looks.mark)] }]),
  ]
  return lines.map((line, index) => ({ ...line, row: index + 1 }))
}

/** The header stands right below the head, the first row of data below it. */
export function rowOfHeader(sheet: WrittenSheet): number {
  return headRows(sheet).length + 1
}
