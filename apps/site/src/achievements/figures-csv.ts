import type { WireFigure } from '@nguon/api/public/wire'
import { labelOf } from './read-figure.ts'

const HEAD = [
  'chi_so',
  'ten',
  'ky_tu',
  'ky_den',
  'chot_den',
  'thuc_hien',
  'tren_tong',
  'chi_tieu_thap',
  'chi_tieu_cao',
  'phan_dau',
] as const

/**
 * Figures as CSV with a byte order mark, so that spreadsheets read Vietnamese. Numbers are plain,
 * dates ISO; a number that is not published is an empty cell.
 */
export function figuresCsv(asOf: string, figures: readonly WireFigure[]): string {
  const rows = figures.map((figure) => [
    figure.measure,
    labelOf(figure),
    figure.periodFrom,
    figure.periodTo,
    asOf,
    figure.numerator,
    figure.denominator,
    figure.targetMin,
    figure.targetMax,
    figure.stretch,
  ])
  return `\uFEFF${[HEAD, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Text that a spreadsheet would take for a formula is kept as text by an apostrophe. */
function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
