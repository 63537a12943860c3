import { ethnicGroups } from '@nguon/domain/people/ethnic-groups'
import { parseSchooling } from '@nguon/domain/people/schooling'
import { religions } from '@nguon/domain/people/religions'
import { wireDate } from '@nguon/domain/recruitment/wire'
import { z } from 'zod'
import { searchText } from '../search-text.ts'
import { personGroup } from './filter-input.ts'

/** A new source as its form sends it. What is not known is null and never held against anybody. */
export const candidateDraft = z.strictObject({
  unitId: z.uuid(),
  fullName: searchText.min(1),
  gender: z.enum(['male', 'female']).nullable().default(null),
  bornOn: wireDate.nullable().default(null),
  birthYear: z.int().min(1900).max(2100).nullable().default(null),
  schooling: z
    .string()
    .trim()
    .max(20)
    .refine((text) => parseSchooling(text).ok)
    .nullable()
    .default(null),
  occupation: searchText.nullable().default(null),
  groups: z.array(personGroup).max(10).default([]),
  ethnicity: z
    .enum(ethnicGroups.terms.map(({ id }) => id))
    .nullable()
    .default(null),
  religion: z
    .enum(religions.terms.map(({ id }) => id))
    .nullable()
    .default(null),
  identityNumber: z
    .string()
    .regex(/^\d{12}$/)
    .nullable()
    .default(null),
  sourcedOn: wireDate,
  acceptDuplicate: z.boolean().default(false),
})

export type CandidateDraft = z.infer<typeof candidateDraft>
