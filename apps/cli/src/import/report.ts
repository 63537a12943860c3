import type { ImportBatch } from '@nguon/api/imports/wire'
import { problemSentence } from '@nguon/messages/imports/problem'
import type { Terminal } from '../core/terminal.ts'

/** What was or would be written, sheet by sheet, then every problem with its cell and its remedy. */
export function reportBatch({ say, words, locale }: Terminal, batch: ImportBatch): void {
  for (const sheet of batch.summary?.sheets ?? []) {
    if (sheet.kind === null) say(words('import.unknown_sheet', { sheet: sheet.sheet }))
    else {
      const { added, changed, unchanged, heldBack } = sheet
      say(words('import.sheet', { sheet: sheet.sheet, added, changed, unchanged, heldBack }))
    }
  }
  for (const found of batch.problems) {
    const { problem, remedy } = problemSentence(found, locale)
    const value = found.hidden ? words('import.hidden') : found.value || words('import.empty')
    const place = { severity: words(`import.${found.severity}`), sheet: found.sheet }
    say(words('import.problem', { ...place, cell: found.cell, value, problem, remedy }))
  }
}
