import type { ImportPlan } from '@nguon/domain/imports/plan'
import type { Tally } from './import-context.ts'
import type { ImportSummary, SheetResult } from './wire.ts'
import type { WrittenPlan } from './write-plan.ts'

/** What a screen tells of a dry run or of a commit. */
export function summariseImport(
  plan: ImportPlan,
  written: WrittenPlan,
  milliseconds: number,
): ImportSummary {
  const { problems, tally } = written
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const top = plan.units.filter(({ parentKey }) => parentKey === null).length
  return {
    committee: plan.committee,
    asOf: String(plan.asOf.candidates ?? plan.asOf.members ?? plan.asOf.units ?? '') || null,
    sheets: plan.sheets.map((sheet) => sheetResult(sheet, tally)),
    legacy: [...plan.legacy],
    shortYears: [...plan.shortYears],
    agreement: {
      grassrootsUnits: top,
      subordinateCells: plan.units.length - top,
      members: plan.listed.members.total,
      comparisons: plan.agreements.length,
      disagreements: plan.agreements.filter(({ agrees }) => !agrees).length,
      targets: plan.targets.length === 0 ? null : plan.targetTotals,
      targetYear: plan.targetYear,
    },
    errors,
    warnings: problems.length - errors,
    ruleFindings: plan.findings.length,
    beside: tally.beside(),
    milliseconds: Math.round(milliseconds),
  }
}

/** Whether no sheet is a list that was understood: it waits for its columns to be matched. */
export function isUnknown({ sheets }: ImportSummary): boolean {
  return sheets.every(({ kind }) => kind === null)
}

/**
 * Whether a commit would leave the register as it is because everything is in it. A workbook of which
 * no row can be used is not through, nor one that waits for the user's word.
 */
export function bringsNothing(summary: ImportSummary): boolean {
  const { sheets, legacy, beside } = summary
  const isUsable =
    sheets.some(({ unchanged }) => unchanged > 0) || sheets.every(({ heldBack }) => heldBack === 0)
  const isWaiting = legacy.some(({ isConfirmed }) => !isConfirmed)
  if (isWaiting || isUnknown(summary) || !isUsable) return false
  return beside === 0 && sheets.every(({ added, changed }) => added + changed === 0)
}

function sheetResult(sheet: ImportPlan['sheets'][number], tally: Tally): SheetResult {
  const { listed, importable, rowsWithErrors, rowsWithWarnings } = sheet
  return {
    sheet: sheet.sheet,
    kind: sheet.kind,
    by: sheet.by,
    asOf: sheet.asOf?.toString() ?? null,
    columns: sheet.columns.filter(({ field }) => field !== null).length,
    listed,
    heldBack: listed - importable,
    ...tally.of(sheet.sheet),
    rowsWithErrors,
    rowsWithWarnings,
  }
}
