import { fold } from './fold.ts'

/** Address form of a title: `Đảng viên mới ở Lạc Dương` → `dang-vien-moi-o-lac-duong`. */
export function slugify(title: string, maxLength = 96): string {
  const words = fold(title)
    .replace(/'/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > maxLength) break
    slug = longer
  }
  return slug || (words[0] ?? '').slice(0, maxLength)
}
