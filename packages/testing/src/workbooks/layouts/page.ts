import { address } from '@nguon/domain/imports/sheet'
import type { ProblemKind } from '@nguon/domain/imports/problems'
import type { CellValue, MergeRange, WriteSheet } from 'hucre'
import type { PlantedProblem } from '../plant-workbook.ts'

/** A cell that holds something wrong, and what must be said of it. */
type Flaw = { flaw: ProblemKind; value: CellValue }
export type PageCell = CellValue | Flaw

export function flawed(flaw: ProblemKind, value: CellValue): Flaw {
  return { flaw, value }
}

/** A sheet that is written from top to bottom and keeps where its flaws stand. */
export type Page = {
  line: (...cells: readonly PageCell[]) => void
  /** A line merged across so many columns. */
  across: (cell: PageCell, width: number) => void
  /** Merges cells; lines and columns count from 0, both ends included. */
  merge: (top: number, from: number, bottom: number, to: number) => void
  lines: () => number
  finish: () => { sheet: WriteSheet; problems: PlantedProblem[] }
}

export function openPage(name: string, left = 0): Page {
  const rows: CellValue[][] = []
  const merges: MergeRange[] = []
  const problems: PlantedProblem[] = []

  function line(...cells: readonly PageCell[]): void {
    const values = cells.map((cell, place) => {
      if (!isFlaw(cell)) return cell
      const at = address(rows.length + 1, left + place + 1)
      problems.push({ sheet: name, cell: at, kind: cell.flaw })
      return cell.value
    })
    rows.push([...Array.from({ length: left }, () => null), ...values])
  }

  function merge(startRow: number, from: number, endRow: number, to: number): void {
    if (startRow === endRow && from === to) return
    merges.push({ startRow, startCol: left + from, endRow, endCol: left + to })
  }

  return {
    line,
    merge,
    lines: () => rows.length,
    across(cell, width) {
      line(cell)
      merge(rows.length - 1, 0, rows.length - 1, width - 1)
    },
    finish: () => ({ sheet: { name, rows, merges }, problems }),
  }
}

function isFlaw(cell: PageCell): cell is Flaw {
  return typeof cell === 'object' && cell !== null && 'flaw' in cell
}
