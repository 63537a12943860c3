import { cleanText } from './clean.ts'

/** Given name first, as a Vietnamese list is ordered: `Nguyễn Văn An` → `An Nguyễn Văn`. */
export function givenNameFirst(fullName: string): string {
  const words = cleanText(fullName).split(' ')
  return [...words.slice(-1), ...words.slice(0, -1)].join(' ')
}
