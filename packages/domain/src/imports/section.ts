import type { Header } from './header.ts'
import type { Cell, Sheet } from './sheet.ts'
import { textOf, words } from './words.ts'

const NUMBER = /^(?:[IVXLC]+|\p{L}|\d+(?:\.\d+)*)[.)]?$/u
const ROMAN = /^[IVXLC]+[.)]?$/u
const NAMES_UNIT =
  /^(?:(?:[ivxlc]+|[a-z]|\d+) )?(?:chi bo|dang bo|cb|db|dang uy|tccs|thon|to dan pho) /u
const COUNT = /^\(?\d+\s*(?:đảng viên|đồng chí|đ\/c|đc|quần chúng|người|đv)?\)?$/iu
const GROUP =
  /^(?:(?:so )?dang vien|quan chung|doan vien|hoi vien|khoi|chinh thuc|du bi|trong nguon)(?: |$)|^(?:nam|nu)$/u

/**
 * The heading of a row in a list of persons that only names a unit, perhaps with a number before
 * and a count behind it, or that is merged across the list.
 */
export function sectionOf(
  sheet: Sheet,
  row: number,
  filled: readonly Cell[],
  header: Header,
): Cell | undefined {
  if (!header.fields.has('full_name')) return undefined
  const [first] = filled
  const isNumbered = filled.length > 1 && first !== undefined && NUMBER.test(textOf(first))
  const [heading, ...others] = isNumbered ? filled.slice(1) : filled
  if (heading?.value.type !== 'text' || isPersonal(heading.column, header)) return undefined
  if (others.some((cell) => !COUNT.test(textOf(cell)))) return undefined
  const text = words(textOf(heading))
  if (NAMES_UNIT.test(`${text} `)) return heading
  if (others.length > 0) return undefined
  if (namesGroup(text)) return heading
  const isRoman = isNumbered && ROMAN.test(textOf(first))
  return isRoman || isAcross(sheet, row, heading.column, header) ? heading : undefined
}

/** Groups of persons that are no unit, by their folded words. */
export function namesGroup(text: string): boolean {
  return GROUP.test(text)
}

/** The columns of units and card numbers hold words of their own. */
function isPersonal(column: number, { fields }: Header): boolean {
  return column === fields.get('card_number') || column === fields.get('person_unit')
}

/** Merged from the heading over more than half of the columns, the name's among them. */
function isAcross({ merges }: Sheet, row: number, column: number, header: Header): boolean {
  const name = header.fields.get('full_name') ?? 0
  return merges.some(
    ({ top, left, bottom, right }) =>
      top === row &&
      bottom === row &&
      left === column &&
      left <= name &&
      name < right &&
      right - left + 1 > header.columns.length / 2,
  )
}
