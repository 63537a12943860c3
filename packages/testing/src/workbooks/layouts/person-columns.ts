import type { CellValue } from 'hucre'
import { column } from './columns.ts'
import type { Column } from './columns.ts'
import type { Entry } from './entries.ts'

type Head = string | readonly string[]
export type Writing = (date: Temporal.PlainDate) => CellValue

const two = (value: number): string => String(value).padStart(2, '0')

/** The ways in which lists write a day. */
export const writings = {
  slashes: ({ day, month, year }) => `${two(day)}/${two(month)}/${year}`,
  dots: ({ day, month, year }) => `${day}.${month}.${year}`,
  dashes: ({ day, month, year }) => `${two(day)}-${two(month)}-${year}`,
  short: ({ day, month, year }) => `${day}/${month}/${two(year % 100)}`,
  words: ({ day, month, year }) => `ngày ${day} tháng ${month} năm ${year}`,
  cells: ({ day, month, year }) => new Date(Date.UTC(year, month - 1, day)),
  year: ({ year }) => year,
} as const satisfies Record<string, Writing>

export const ordinal = (head: Head = 'STT'): Column<Entry> => column(head, (_, place) => place)

export const fullName = (head: Head = 'Họ và tên'): Column<Entry> =>
  column(head, ({ member, shown }) => shown('name', member.name))

export const birth = (head: Head, write: Writing): Column<Entry> =>
  column(head, ({ member, shown }) => shown('birth', member.birth && write(member.birth)))

/** Two columns of which the date stands in one. */
export const births = (above: readonly string[], write: Writing): Column<Entry>[] =>
  (['male', 'female'] as const).map((gender) =>
    column([...above, gender === 'male' ? 'Nam' : 'Nữ'], ({ member, shown }) =>
      member.gender === gender ? shown('birth', member.birth && write(member.birth)) : null,
    ),
  )

/** Two columns of which one is marked. */
export const genderMarks = (above: readonly string[]): Column<Entry>[] =>
  (['male', 'female'] as const).map((gender) =>
    column([...above, gender === 'male' ? 'Nam' : 'Nữ'], ({ member }) =>
      member.gender === gender ? 'x' : null,
    ),
  )

export const gender = (head: Head = 'Giới tính'): Column<Entry> =>
  column(head, ({ member }) => (member.gender === 'female' ? 'Nữ' : 'Nam'))

export const ethnicGroup = (head: Head = 'Dân tộc'): Column<Entry> =>
  column(head, ({ member, shown }) => shown('ethnic', member.ethnicSpelling))

export const admitted = (head: Head, write: Writing): Column<Entry> =>
  column(head, ({ member, shown }) =>
    shown('admitted', member.admittedOn && write(member.admittedOn)),
  )

export const official = (head: Head, write: Writing): Column<Entry> =>
  column(head, ({ member, shown }) =>
    shown('official', member.officialOn && write(member.officialOn)),
  )

export const card = (head: Head = 'Số thẻ đảng viên'): Column<Entry> =>
  column(head, ({ member, shown }) => shown('card', member.card))

export const unit = (head: Head, write = (name: string): CellValue => name): Column<Entry> =>
  column(head, ({ member, shown }) => shown('unit', write(member.unit)))

/** A column that brings nothing to the register. */
export const other = (head: Head, value: CellValue): Column<Entry> => column(head, () => value)
