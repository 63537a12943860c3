import type { CellValue } from 'hucre'
import { headerWords, subWords } from './columns.ts'
import type { Spoilt } from './defects.ts'
import type { GridColumn } from './grid.ts'
import type { WorkbookLayout } from './layout.ts'
import type { Random } from './random.ts'

/** How one layout writes titles, headers and values. */
export type Pen = {
  layout: WorkbookLayout
  isDeep: boolean
  titles: (heading: string, ...more: string[]) => string[]
  column: (key: keyof typeof headerWords) => GridColumn
  /** A column `key` under which stand two, or just the one where the header has one row. */
  split: (
    key: keyof typeof headerWords,
    low: keyof typeof subWords,
    keys: [string, string],
  ) => GridColumn[]
  /** The columns that committees add and nobody reads. */
  tail: GridColumn[]
  day: (date: Temporal.PlainDate | null) => CellValue
  /** The truth, or what a defect put in its place. */
  shown: (id: string, key: string, truth: CellValue) => CellValue
}

const REMARKS = ['(Ban Tổ chức tổng hợp)', '(Kèm theo Báo cáo số 7-BC/ĐU)', '(Lưu hành nội bộ)']

export function penFor(spoilt: Spoilt, layout: WorkbookLayout, random: Random): Pen {
  const { wording } = layout
  const isDeep = layout.headerRows === 2
  const column: Pen['column'] = (key) => ({ key, top: headerWords[key][wording] })
  return {
    layout,
    isDeep,
    column,
    tail: layout.noteColumn ? [column('note')] : [],
    titles: (heading, ...more) => [
      spoilt.committee.name.toUpperCase(),
      heading,
      ...more,
      ...REMARKS.slice(0, layout.extraTitleRows),
    ],
    split(key, low, [first, second]) {
      if (!isDeep) return [column(key)]
      const high = low === 'low' ? 'high' : 'female'
      return [
        { key: first, top: headerWords[key][wording], sub: subWords[low][wording] },
        { key: second, top: headerWords[key][wording], sub: subWords[high][wording] },
      ]
    },
    day(date) {
      if (date === null) return null
      const isText = layout.dates === 'text' || (layout.dates === 'mixed' && random.chance(0.5))
      if (!isText) return new Date(Date.UTC(date.year, date.month - 1, date.day))
      const [day, month] = [date.day, date.month].map((part) => String(part).padStart(2, '0'))
      return `${day}/${month}/${date.year}`
    },
    shown: (id, key, truth) => spoilt.overrides.get(`${id}/${key}`) ?? truth,
  }
}

/** The line that says of which day a list is. */
export function asOfLine(day: string): string {
  return `(Tính đến ngày ${day})`
}
