import { describe, expect, it } from 'vitest'
import { readSummary } from './stored-summary.ts'
import { bringsNothing } from './summarise-import.ts'

const counts = { columns: 5, added: 0, changed: 0, rowsWithErrors: 0, rowsWithWarnings: 0 }
const known = { kind: 'members', by: 'itself', asOf: null, ...counts }
const legacy = {
  sheet: 'Cũ',
  encoding: 'vni',
  cells: 3,
  first: { row: 2, cell: 'B2' },
  samples: [],
}

/** One list that is in the register already, and one in an old encoding. */
const summaryOf = (isConfirmed: boolean) =>
  readSummary({
    committee: null,
    asOf: null,
    sheets: [
      { sheet: 'Mới', ...known, listed: 2, heldBack: 0, unchanged: 2 },
      { sheet: 'Cũ', ...known, listed: 3, heldBack: 3, unchanged: 0 },
    ],
    legacy: [{ ...legacy, isConfirmed }],
    agreement: {
      grassrootsUnits: 0,
      subordinateCells: 0,
      members: 5,
      comparisons: 0,
      disagreements: 0,
      targets: null,
      targetYear: null,
    },
    errors: 0,
    warnings: 0,
    ruleFindings: 0,
    milliseconds: 1,
  })

describe('a workbook of which one list is in the register', () => {
  it.each([
    [false, false],
    [true, true],
  ])('is over where the other has been looked at: %s', (isConfirmed, isOver) => {
    const summary = summaryOf(isConfirmed)
    expect(summary && bringsNothing(summary)).toBe(isOver)
  })
})

it('a workbook of which no row can be used stays to be matched otherwise', () => {
  const summary = summaryOf(true)
  const unusable = summary && { ...summary, sheets: summary.sheets.slice(1) }
  expect(unusable && bringsNothing(unusable)).toBe(false)
})
