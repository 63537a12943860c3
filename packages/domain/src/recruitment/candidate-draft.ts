import { z } from 'zod'
import { line } from '../content/line.ts'
import { ethnicGroups } from '../people/ethnic-groups.ts'
import { personGroups } from '../people/groups.ts'
import { basisDraft } from '../people/processing-basis.ts'
import { religions } from '../people/religions.ts'
import { parseSchooling } from '../people/schooling.ts'
import { wireDate } from '../text/iso-day.ts'

/** What is recorded of a person, field by field, where it is known. */
export const personFields = {
  fullName: line(100).min(1),
  gender: z.enum(['male', 'female']),
  birthYear: z.int().min(1900).max(2100),
  schooling: line(20).refine((text) => parseSchooling(text).ok),
  occupation: line(100),
  group: z.enum(personGroups.terms.map(({ id }) => id)),
  ethnicity: z.enum(ethnicGroups.terms.map(({ id }) => id)),
  religion: z.enum(religions.terms.map(({ id }) => id)),
  identityNumber: z.string().regex(/^\d{12}$/),
}

/** A new source as the wire carries it. What is not known is null and never held against anybody. */
export const candidateDraft = z.strictObject({
  /** Chosen by whoever fills the form in: what is sent twice opens one case. */
  caseId: z.uuid().nullable().default(null),
  unitId: z.uuid(),
  fullName: personFields.fullName,
  gender: personFields.gender.nullable().default(null),
  bornOn: wireDate.nullable().default(null),
  birthYear: personFields.birthYear.nullable().default(null),
  schooling: personFields.schooling.nullable().default(null),
  occupation: personFields.occupation.nullable().default(null),
  groups: z.array(personFields.group).max(10).default([]),
  ethnicity: personFields.ethnicity.nullable().default(null),
  religion: personFields.religion.nullable().default(null),
  identityNumber: personFields.identityNumber.nullable().default(null),
  sourcedOn: wireDate,
  basis: basisDraft,
  acceptDuplicate: z.boolean().default(false),
})

export type CandidateDraft = z.infer<typeof candidateDraft>
