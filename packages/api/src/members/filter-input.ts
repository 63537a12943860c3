import { ageBandIds } from '@nguon/domain/members/age-bands'
import { personFields } from '@nguon/domain/recruitment/candidate-draft'
import { memberExits } from '@nguon/domain/recruitment/stages'
import { wireDate } from '@nguon/domain/text/iso-day'
import { z } from 'zod'
import { searchText } from '../search-text.ts'

/** Which unit, and as of which day; today without one. */
export const placeInput = { unitId: z.uuid().optional(), on: wireDate.optional() }

const conditions = {
  ...placeInput,
  gender: personFields.gender.optional(),
  age: z.enum(ageBandIds).optional(),
  group: personFields.group.optional(),
  text: searchText.optional(),
}

/** What the views are counted under. Sensitive fields are not among it, so they are refused. */
export const countInput = z.strictObject(conditions)

export const listInput = z.strictObject({
  ...conditions,
  status: z.enum(['present', 'exempt', 'admitted', 'left']).default('present'),
  standing: z.enum(['official', 'probationary']).optional(),
  how: z.enum(memberExits).optional(),
  thisYear: z.boolean().optional(),
  direction: z.enum(['asc', 'desc']).default('asc'),
  cursor: z.string().max(1_000).optional(),
  backwards: z.boolean().default(false),
})

export type CountInput = z.infer<typeof countInput>
export type ListInput = z.infer<typeof listInput>
export type PlaceInput = Pick<CountInput, 'unitId' | 'on'>
