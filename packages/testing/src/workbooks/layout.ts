import { randomFrom } from './random.ts'

/** How a workbook is laid out; every combination says the same. */
export type WorkbookLayout = {
  order: readonly ('units' | 'members' | 'candidates' | 'targets')[]
  headerRows: 1 | 2
  /** Which of the words for each column. */
  wording: 0 | 1 | 2
  units: 'sections' | 'heading' | 'column'
  extraTitleRows: number
  emptyColumns: number
  gapRows: boolean
  noteColumn: boolean
  numberedColumns: boolean
  dates: 'cells' | 'text' | 'mixed'
  text: 'NFC' | 'NFD'
  signature: boolean
}

/** A layout drawn from a seed. */
export function layoutFrom(seed: number): WorkbookLayout {
  const random = randomFrom(seed * 7919 + 17)
  return {
    order: random.shuffle(['units', 'members', 'candidates', 'targets'] as const),
    headerRows: random.pick([1, 2] as const),
    wording: random.pick([0, 1, 2] as const),
    units: random.pick(['sections', 'heading', 'column'] as const),
    extraTitleRows: random.int(0, 3),
    emptyColumns: random.int(0, 2),
    gapRows: random.chance(0.5),
    noteColumn: random.chance(0.5),
    numberedColumns: random.chance(0.4),
    dates: random.pick(['cells', 'text', 'mixed'] as const),
    text: random.pick(['NFC', 'NFD'] as const),
    signature: random.chance(0.5),
  }
}
