import type { Layout } from './drawing.ts'
import { mergedUnits, splitNames } from './in-columns.ts'
import { inTcvn3, inVni } from './in-old-fonts.ts'
import { nestedSections, romanSections } from './in-sections.ts'
import { listBelowList, printedPages } from './on-paper.ts'
import { namedSheets, titledSheets } from './sheet-per-cell.ts'

/** Ten ways in which committees lay out the list of their members, none like another. */
export const tenLayouts: readonly Layout[] = [
  romanSections,
  nestedSections,
  titledSheets,
  namedSheets,
  mergedUnits,
  splitNames,
  inTcvn3,
  inVni,
  printedPages,
  listBelowList,
]
