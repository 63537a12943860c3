import { cleanText } from '../text/clean.ts'
import { dateOf } from '../text/dates.ts'
import type { Row } from './sheet.ts'
import { textOf, words } from './words.ts'

/** What the rows above a table say. */
export type Title = {
  lines: readonly string[]
  committee: string | null
  heading: string | null
  asOf: Temporal.PlainDate | null
  year: number | null
  document: string | null
  /** Whether this system wrote the list: what comes back are corrections, not a report of what there is. */
  isExtract: boolean
}

/** Where the rows above a table name a unit: "DANH SÁCH ĐẢNG VIÊN CHI BỘ BẢN NẬM HIN". */
export type TitledUnit = { name: string; text: string; row: number; column: number }

const UNIT_IN_TITLE = /(?:^|\s)((?:chi\s+bộ|đảng\s+bộ)\s.*)$/iu
const AFTER_UNIT = /\s*(?:\(|[,;–]|\bnăm\s+\d{4}|\btính\s+đến|\bđến\s+ngày|\bquý\s).*$/iu

/** The units that the rows above a table name, the lowest row first. */
export function titledUnits(above: readonly Row[]): TitledUnit[] {
  return above.toReversed().flatMap(({ row, cells }) =>
    cells.flatMap((cell): TitledUnit[] => {
      const text = textOf(cell)
      const name = UNIT_IN_TITLE.exec(text)?.[1]?.replace(AFTER_UNIT, '')
      return name === undefined ? [] : [{ name, text, row, column: cell.column }]
    }),
  )
}

const COMMITTEE = /^(?:dang bo|dang uy|chi bo) /u
const AS_OF =
  /(?:tinh den|den het|den|so lieu den)(?: het)?(?: ngay)? (\d{1,2})(?: thang)? (\d{1,2})(?: nam)? (\d{4})/u

/** Reads title rows such as "(Tính đến ngày 31/12/2025)" or "(Kèm theo Kế hoạch số 12-KH/ĐU)". */
export function readTitle(rows: readonly string[]): Title {
  const lines = rows.map(cleanText).filter((line) => line !== '')
  const committee = lines.find((line) => COMMITTEE.test(words(line))) ?? null
  const heading = lines.find((line) => line !== committee && !line.startsWith('(')) ?? null
  return {
    lines,
    committee: committee === null ? null : sentenceCase(committee),
    heading,
    asOf: firstOf(lines, asOfIn),
    year: firstOf(lines, yearIn),
    document: firstOf(lines, documentIn),
    isExtract: lines.some((line) => words(line).startsWith('trich tu he thong nguon')),
  }
}

function firstOf<Value>(
  lines: readonly string[],
  read: (line: string) => Value | null,
): Value | null {
  for (const line of lines) {
    const value = read(line)
    if (value !== null) return value
  }
  return null
}

function asOfIn(line: string): Temporal.PlainDate | null {
  const match = AS_OF.exec(words(line))
  return (match && dateOf(Number(match[3]), Number(match[2]), Number(match[1]))) ?? null
}

function yearIn(line: string): number | null {
  const match = /(?:^| )nam (20\d{2})(?: |$)/u.exec(words(line))
  return match === null ? null : Number(match[1])
}

function documentIn(line: string): string | null {
  return /số\s*:?\s*(\d+\s*-\s*\p{L}+\/\p{L}+)/iu.exec(line)?.[1]?.replaceAll(' ', '') ?? null
}

const LOWER = new Set([
  'bo',
  'uy',
  'xa',
  'phuong',
  'thi',
  'tran',
  'dac',
  'khu',
  'cac',
  'co',
  'quan',
])

/** Capital letters of a heading turned back: "ĐẢNG BỘ XÃ SƠN KHÊ" → "Đảng bộ xã Sơn Khê". */
function sentenceCase(line: string): string {
  if (line !== line.toUpperCase()) return line
  return line
    .toLowerCase()
    .split(' ')
    .map((word, index) =>
      index > 0 && LOWER.has(words(word)) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ')
}
