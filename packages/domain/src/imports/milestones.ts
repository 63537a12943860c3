import type { Milestone, MilestoneKind } from './plan.ts'
import { readDay } from './read-date.ts'
import type { ReferenceDays } from './read-date.ts'
import type { RowReader } from './row-reader.ts'

const inOrder: readonly MilestoneKind[] = [
  'sourced',
  'class_finished',
  'applied',
  'dossier_completed',
  'verified',
  'cell_resolved',
  'committee_resolved',
  'decided',
  'ceremony_held',
  'recognised',
]

/** The dated milestones of a row, in the order of the procedure. */
export function readMilestones(reader: RowReader, days: ReferenceDays): Milestone[] {
  return inOrder.flatMap((kind) => {
    const on = readDay(reader, kind, days)
    return on === null ? [] : [{ kind, on, cell: reader.at(kind) }]
  })
}
