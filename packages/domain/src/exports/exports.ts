import type { DataClass } from '../access/roles.ts'

/** Every list that can be written to a file, with what it asks of its reader. */
export const exportedLists = {
  candidates: 'people',
  units: 'units',
  sources: 'people',
  audit: 'audit',
} as const satisfies Record<string, DataClass>

export type ExportedList = keyof typeof exportedLists

export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** `waiting` for the worker; while it is `ready` there is a file. */
export const exportStatuses = [
  'waiting',
  'running',
  'ready',
  'failed',
  'cancelled',
  'expired',
] as const

export type ExportStatus = (typeof exportStatuses)[number]

export function isExportedList(value: string): value is ExportedList {
  return Object.hasOwn(exportedLists, value)
}

const fileNames = {
  candidates: 'quan-chung-uu-tu',
  units: 'to-chuc-dang',
  sources: 'tinh-trang-nguon',
  audit: 'nhat-ky',
} as const satisfies Record<ExportedList, string>

/** Says which list it is and of which day, and names nobody: quan-chung-uu-tu_2026-11-30.xlsx. */
export function exportFileName(
  list: ExportedList,
  day: Temporal.PlainDate,
  format: ExportFormat,
): string {
  return `${fileNames[list]}_${day.toString()}.${format}`
}
