import type { Citation } from '../errors.ts'

/** For a rule that was quoted to us without its place; an administrator's confirmation names it. */
export const placeUnknown = 'chưa rõ điều, khoản'

/** A way to cite places of one document, known by number and date. */
export function citer(document: string, issuedOn: string): (article: string) => Citation {
  return (article) => ({ document, issuedOn, article })
}

export const statute = citer('Điều lệ Đảng', '2011-01-19')
export const guidance2012 = citer('01-HD/TW', '2012-01-05')
export const guidance2021 = citer('01-HD/TW', '2021-09-28')
export const formsGuidance2022 = citer('12-HD/BTCTW', '2022-01-18')
export const regulation232 = citer('232-QĐ/TW', '2025-01-20')
export const regulation294 = citer('294-QĐ/TW', '2025-05-26')
export const guidance2025 = citer('06-HD/TW', '2025-06-09')
export const guidance2026 = citer('01-HD/TW', '2026-05-19')
export const regulation208 = citer('208-QĐ/TW', '2026-07-26')
