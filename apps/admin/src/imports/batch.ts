import type { PortalRouter } from '@nguon/api/portal'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<PortalRouter>['imports']

export type Batch = Outputs['get']
export type BatchLine = Outputs['list'][number]
export type Summary = NonNullable<Batch['summary']>
export type UndoPreview = Outputs['undoPreview']
export type SheetResult = Summary['sheets'][number]
export type SheetPreview = Outputs['preview']['sheets'][number]
export type Mapping = Outputs['mappings'][number]
export type FoundProblem = Batch['problems'][number]

/** A batch that the worker has in hand, or that waits for it: the screen asks again and again. */
export const isRunning = ({ status }: Pick<Batch, 'status'>): boolean =>
  status === 'uploaded' || status === 'checking' || status === 'committing' || status === 'undoing'

/** A batch that is over, and of which nothing is in the register. */
export const isUnwritten = ({ status }: Pick<Batch, 'status'>): boolean =>
  status === 'failed' || status === 'cancelled' || status === 'nothing_new' || status === 'undone'

type Count = 'listed' | 'heldBack' | 'added' | 'changed' | 'unchanged' | 'rowsWithErrors'

/** The sum over the sheets. */
export const sumOf = ({ sheets }: Summary, count: Count): number =>
  sheets.reduce((total, sheet) => total + sheet[count], 0)

/** Rows that a commit writes or finds as they are. */
export const usable = (sheet: Pick<SheetResult, 'listed' | 'heldBack'>): number =>
  sheet.listed - sheet.heldBack

/** Lists that were known by their headers and have nothing below them, as in a template that nobody filled in. */
export const isEmpty = (summary: Summary): boolean => sumOf(summary, 'listed') === 0
