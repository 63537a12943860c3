import { personFields } from '@nguon/domain/recruitment/candidate-draft'
import { exits, stages } from '@nguon/domain/recruitment/stages'
import { z } from 'zod'
import { searchText } from '../search-text.ts'

const conditions = {
  unitId: z.uuid().optional(),
  group: personFields.group.optional(),
  status: z.enum(['open', 'closed', 'all']).default('open'),
  text: searchText.optional(),
  due: z.enum(['overdue', 'within_30_days']).optional(),
  admittedIn: z.int().min(2000).max(2100).optional(),
  asked: z.boolean().optional(),
}

/** What the counts may be narrowed by. Sensitive fields are not among them, so they are refused. */
export const countInput = z.strictObject(conditions)

const stage = z.enum([...stages, ...exits]).optional()

/** All that a list may be narrowed by. */
export const matchInput = z.strictObject({ ...conditions, stage })

export const listInput = z.strictObject({
  ...conditions,
  stage,
  sort: z.enum(['name', 'stage_since', 'due']).default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  cursor: z.string().max(1_000).optional(),
  backwards: z.boolean().default(false),
  /** All rows at once, for paper; as many as one may print. */
  whole: z.boolean().default(false),
})

export type CountInput = z.infer<typeof countInput>
export type ListInput = z.infer<typeof listInput>
