import type { SheetChoice, Understanding } from '@nguon/domain/imports/choices'
import type { LegacyText, SheetKind, ShortYears, TargetTotals } from '@nguon/domain/imports/plan'
import type { Problem } from '@nguon/domain/imports/problems'
import type { RememberedMapping } from '@nguon/domain/imports/remembered'
import type { Sheet } from '@nguon/domain/imports/sheet'
import type { BatchStatus } from '@nguon/db/imports/batches'
import type { ImportExtent, ImportObstacle } from '@nguon/db/imports/undo'

/** What became, or would become, of one sheet. Days are ISO strings. */
export type SheetResult = {
  sheet: string
  /** Null where the sheet is no list that an import knows. */
  kind: SheetKind | null
  by: Understanding | null
  asOf: string | null
  columns: number
  listed: number
  /** Rows without a name or a unit: not written. */
  heldBack: number
  added: number
  changed: number
  unchanged: number
  rowsWithErrors: number
  rowsWithWarnings: number
}

/** How the workbook agrees with itself and with the structure. */
export type AgreementResult = {
  grassrootsUnits: number
  subordinateCells: number
  members: number
  comparisons: number
  disagreements: number
  targets: TargetTotals | null
  targetYear: number | null
}

export type ImportSummary = {
  committee: string | null
  asOf: string | null
  sheets: SheetResult[]
  /** Sheets in an old encoding, of which nothing is written before the conversion is confirmed. */
  legacy: LegacyText[]
  shortYears: ShortYears[]
  agreement: AgreementResult
  errors: number
  warnings: number
  ruleFindings: number
  /** What is written that is no row's: questions, days of lists, the target of the whole. */
  beside: number
  milliseconds: number
}

/** What an undo would do. `at` is an ISO instant. */
export type UndoPreview = {
  undoUntil: string | null
  extent: ImportExtent
  obstacles: { total: number; latest: (Omit<ImportObstacle, 'at'> & { at: string })[] }
}

/**
 * A workbook that brings nothing new is over once it is checked; one of which no list is understood
 * waits for its columns to be matched.
 */
export type ImportStatus = BatchStatus | 'nothing_new' | 'unmatched'

/** Why a batch failed: a key of the error sentences. */
export type ImportFailure = { reason: string; values?: Record<string, string | number> }

/** A problem as shown; `hidden` where the value is sensitive and the reader may not see it. */
export type ShownProblem = Problem & { hidden: boolean }

export type ImportLine = {
  id: string
  fileName: string
  status: ImportStatus
  createdAt: string
  createdByName: string
  committedAt: string | null
  /** The last day for an undo. */
  undoUntil: string | null
  undoneAt: string | null
  undoneByName: string | null
  /** Rows written, or to be written, and rows with errors; null before the check is done. */
  counts: { added: number; changed: number; unchanged: number; errors: number } | null
  failure: ImportFailure | null
}

export type ImportBatch = Omit<ImportLine, 'counts'> & {
  /** The unit that the workbook was handed in for. */
  unitName: string
  progress: number
  /** The sheet in work. */
  sheet: string
  summary: ImportSummary | null
  problems: ShownProblem[]
}

/** The top of a sheet, values as text, with how it is read or might be. */
export type SheetPreview = { sheet: Sheet; choice: SheetChoice; by: Understanding | null }

export type ImportPreview = {
  /** Of which check this is; a choice names it, so that it is not made about another one. */
  checkedAt: string
  sheets: SheetPreview[]
}

export type MappingLine = {
  id: string
  mapping: RememberedMapping
  rememberedAt: string
  /** The unit above that remembers it, where it is not this one. */
  inheritedFrom: string | null
}
