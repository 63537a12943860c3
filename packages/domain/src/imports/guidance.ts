import type { HeldChoice } from './choices.ts'
import { fingerprintOf, recall } from './remembered.ts'
import type { RememberedMapping } from './remembered.ts'
import type { Sheet } from './sheet.ts'

/** What is known of a workbook before its own words are looked at. */
export type Guidance = {
  choices: readonly HeldChoice[]
  mappings: readonly RememberedMapping[]
}

/** Tells what was decided about a sheet: at the screen, else by a mapping that is remembered. */
export function guide({ choices, mappings }: Guidance): (sheet: Sheet) => HeldChoice | undefined {
  const byPrint = new Map(mappings.map((mapping) => [fingerprintOf(mapping), mapping]))
  const bySheet = new Map(choices.map((choice) => [choice.sheet, choice]))
  return (sheet) => bySheet.get(sheet.name) ?? recall(sheet, byPrint)
}
