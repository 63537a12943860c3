import type { Field } from '@nguon/domain/imports/fields'
import type { Vocabulary } from '@nguon/domain/text/vocabulary'

/** One column of an empty list: the header that the importer knows it by, and what to write below it. */
export type TemplateColumn = {
  field: Field
  header: string
  /** Days are text as well: a spreadsheet set to another country turns 03/12 round, text stays as typed. */
  kind: 'text' | 'number'
  /** In characters. */
  width: number
  write: string
  choices?: readonly string[]
}

/** How to write a day that may be missing. */
export const DAY = 'Ngày/tháng/năm, ví dụ 05/09/2025. Chưa có thì để trống.'

/** The words of a vocabulary for the list of a cell, whose commas part one choice from the next. */
export function choicesOf<Id extends string>({ terms }: Vocabulary<Id>): string[] {
  return terms.flatMap(
    ({ label, also = [] }) => [label, ...also].find((spelling) => !spelling.includes(',')) ?? [],
  )
}
