import { AppError } from '@nguon/domain/errors'

/** Why a file is not read: stable keys, each with its sentence in the dictionaries. */
const refusals = {
  not_a_workbook: 'invalid',
  old_excel_format: 'invalid',
  encrypted_workbook: 'invalid',
  damaged_workbook: 'invalid',
  unsafe_workbook: 'invalid',
  workbook_too_large: 'too_large',
  workbook_too_complex: 'too_large',
  workbook_reader_failed: 'unavailable',
} as const

export type Refusal = keyof typeof refusals

export function refuse(reason: Refusal, values?: Record<string, string | number>): AppError {
  return new AppError(refusals[reason], reason, values === undefined ? {} : { values })
}

export function isRefusal(reason: string): reason is Refusal {
  return Object.hasOwn(refusals, reason)
}
