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

/** With its tone, for Tống is a family name; without any mark only where nothing but a number follows. */
const TOTAL = /^(?:(?:tổng(?: cộng| số)?|cộng|tong (?:cong|so))(?!\p{L})|(?:tong|cong)[\s:]*\d*$)/iu
const FOOTER =
  /^(?:nguoi (?:lap|tong hop|viet)|t m |tm |k t |kt |xac nhan cua|noi nhan|chu ky|ky (?:ten|ghi ro)|(?:pho )?bi thu |danh sach (?:nay|tren|co|gom) |an dinh |.{0,40}ngay .{0,9} ?thang .{0,9} ?nam )/u
const NOTE = /^(?:trang (?:so )?\d+|tiep theo|danh sach |phu luc |ghi chu|an dinh )/u
const PLACE_AND_DAY = /^.{2,40}, *ngày .{0,9} ?tháng .{0,9} ?năm/iu

/** "Tổng cộng", "Cộng chi bộ: 12". */
export function namesTotal(text: string): boolean {
  return TOTAL.test(text)
}

/** A line that a page or its author adds, by the one text of its row. */
export function namesNote([text = '']: readonly string[]): boolean {
  return NOTE.test(words(text))
}

/** Signature blocks and place-and-date lines under a table, by the texts of a row. */
export function namesFooter([first = '', ...others]: readonly string[]): boolean {
  return FOOTER.test(`${words(first)} `) || others.some((text) => PLACE_AND_DAY.test(text))
}
