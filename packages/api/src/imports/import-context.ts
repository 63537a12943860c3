import type { UnitKey } from '@nguon/domain/imports/plan'
import type { Vault } from '../vault/vault.ts'

/** What the writing of one workbook depends on beside the workbook itself. */
export type ImportContext = {
  batchId: string
  account: string
  today: Temporal.PlainDate
  /** The unit that the workbook was handed in for. */
  unit: { id: string; path: string }
  vault: Vault
  /** Told before the work on a sheet begins; may throw to stop everything. */
  onSheet: (sheet: string, share: number) => Promise<void>
}

/** A unit that rows are written into. */
export type Place = { id: string; path: string; areaException: string | null }

export type Places = ReadonlyMap<UnitKey, Place>

export type Outcome = 'added' | 'changed' | 'unchanged'

/** What became of the rows of each sheet, and how much was written that is no row's. */
export type Tally = {
  count: (sheet: string, outcome: Outcome) => void
  of: (sheet: string) => Record<Outcome, number>
  countBeside: (changes: number) => void
  beside: () => number
}

export function createTally(): Tally {
  const sheets = new Map<string, Record<Outcome, number>>()
  let beside = 0
  const of = (sheet: string): Record<Outcome, number> => {
    const counts = sheets.get(sheet) ?? { added: 0, changed: 0, unchanged: 0 }
    sheets.set(sheet, counts)
    return counts
  }
  return {
    of,
    count: (sheet, outcome) => {
      of(sheet)[outcome] += 1
    },
    countBeside: (changes) => {
      beside += changes
    },
    beside: () => beside,
  }
}
