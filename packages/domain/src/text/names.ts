import { cleanText } from './clean.ts'

const collator = new Intl.Collator('vi', { sensitivity: 'variant', numeric: true })

/** The word a person is filed under, by default the last one: `Nguyễn Văn An` → `An`. */
export function sortName(fullName: string): string {
  return cleanText(fullName).split(' ').at(-1) ?? ''
}

/** Given name first: `Nguyễn Văn An` → `An Nguyễn Văn`. */
export function givenNameFirst(fullName: string): string {
  const words = cleanText(fullName).split(' ')
  return [...words.slice(-1), ...words.slice(0, -1)].join(' ')
}

/**
 * Order of a Vietnamese name list: given name, then the rest, as `COLLATE "vi-x-icu"` over
 * (sort name, full name) orders it.
 */
export function compareNames(a: string, b: string): number {
  return collator.compare(sortName(a), sortName(b)) || collator.compare(cleanText(a), cleanText(b))
}

/** Order of any other Vietnamese text (units, groups): ă, â, đ, ê, ô, ơ, ư in their places. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b)
}
