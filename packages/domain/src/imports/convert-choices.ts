import type { SheetChoice, Understanding } from './choices.ts'
import type { LegacyText } from './plan.ts'

/**
 * The choices that have every list in an old encoding converted, and leave those that people have
 * made for other sheets as they are.
 */
export function choicesToConvert(
  sheets: readonly { choice: SheetChoice; by: Understanding | null }[],
  legacy: readonly Pick<LegacyText, 'sheet' | 'encoding'>[],
): SheetChoice[] {
  const encodings = new Map(legacy.map(({ sheet, encoding }) => [sheet, encoding]))
  return sheets.flatMap(({ choice, by }) => {
    const encoding = encodings.get(choice.sheet)
    if (encoding === undefined || choice.kind === null) return by === 'hand' ? [choice] : []
    return [{ ...choice, legacyText: encoding }]
  })
}
