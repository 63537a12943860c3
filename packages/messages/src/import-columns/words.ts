import { en } from './en.ts'
import { vi } from './vi.ts'

/** The screen where the columns of a workbook are matched, and the names of what a column can hold. */
export const importColumns = { vi, en }
