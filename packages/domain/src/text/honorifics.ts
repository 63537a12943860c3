import { cleanText } from './clean.ts'

const HONORIFIC =
  /^(?:(?:các\s+)?đồng\s+chí|đ\s?[/.]\s?c(?:hí)?|ông|bà)(?:[\s:.,]+|(?<=[/.]\s?c)(?=\p{Lu}))/iu

/**
 * A pasted name without its forms of address: `Đ/c Nguyễn Văn An` → `Nguyễn Văn An`. A name that
 * would be left empty or of one word after `bà` or `ông` stays whole, since these are
 * also names.
 */
export function stripHonorific(name: string): string {
  const clean = cleanText(name)
  const rest = clean.replace(HONORIFIC, '')
  if (rest === '' || rest === clean) return clean
  const isFormal = /^(?:các\s|đ)/iu.test(clean)
  if (!isFormal && !rest.includes(' ')) return clean
  return stripHonorific(rest)
}
