import { cleanText } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import { shown } from './sheet.ts'
import type { Cell } from './sheet.ts'

/** Folded words parted by single spaces, punctuation dropped: the form in which headers are compared. */
export function words(text: string): string {
  return fold(cleanText(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The cell's text in its stored form; empty for no cell. */
export function textOf(cell: Cell | undefined): string {
  const value = cell?.value
  return value?.type === 'text' ? cleanText(value.text) : shown(value)
}

const TOTAL = /^(?:tong(?: cong| so)?|cong)(?: |$)/u
const FOOTER =
  /^(?:nguoi lap|nguoi tong hop|t m |tm |k t |xac nhan cua|noi nhan|chu ky|.{0,40}ngay .{0,9} ?thang .{0,9} ?nam )/u

export function namesTotal(text: string): boolean {
  return TOTAL.test(words(text))
}

/** Signature blocks and place-and-date lines under a table. */
export function namesFooter(text: string): boolean {
  return FOOTER.test(`${words(text)} `)
}
