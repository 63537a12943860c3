import { z } from 'zod'

/** The lists whose columns and height an account keeps from one sign-in to the next. */
export const keptLists = ['accounts', 'candidates'] as const
export type KeptList = (typeof keptLists)[number]

const columnId = z.string().regex(/^[a-z]{1,40}$/iu)

/** How somebody wants a list drawn; null is what the list does by itself. */
export const listLook = z.strictObject({
  columns: z.array(columnId).max(30).nullable(),
  density: z.enum(['compact', 'roomy']).nullable(),
})
export type ListLook = z.infer<typeof listLook>
