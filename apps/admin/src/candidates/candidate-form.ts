import { ethnicGroups } from '@nguon/domain/people/ethnic-groups'
import { personGroups } from '@nguon/domain/people/groups'
import { religions } from '@nguon/domain/people/religions'
import { parseSchooling } from '@nguon/domain/people/schooling'
import type { inferRouterInputs } from '@trpc/server'
import type { PortalRouter } from '@nguon/api/portal'
import { z } from 'zod'
import { isDay } from '../shell/typed-day.ts'

const ids = <const T extends string>(terms: readonly { id: T }[]) => terms.map(({ id }) => id)

/** A new source as its form holds it: '' for what is not recorded. */
export const candidateForm = z.object({
  unitId: z.string().min(1),
  fullName: z.string().trim().min(1).max(100),
  gender: z.enum(['', 'male', 'female']),
  bornOn: z.string().refine((day) => day === '' || isDay(day), 'date_unreadable'),
  schooling: z
    .string()
    .trim()
    .refine((text) => text === '' || parseSchooling(text).ok),
  occupation: z.string().trim().max(100),
  group: z.enum(['', ...ids(personGroups.terms)]),
  ethnicity: z.enum(['', ...ids(ethnicGroups.terms)]),
  religion: z.enum(['', ...ids(religions.terms)]),
  sourcedOn: z.string().refine(isDay, 'date_unreadable'),
})

export type CandidateForm = z.infer<typeof candidateForm>

/** A form in which nothing is recorded yet. */
export const emptyForm = (unitId: string, today: string): CandidateForm => ({
  unitId,
  fullName: '',
  gender: '',
  bornOn: '',
  schooling: '',
  occupation: '',
  group: '',
  ethnicity: '',
  religion: '',
  sourcedOn: today,
})

/** The same as the server takes it. */
export function draftOf({
  group,
  gender,
  ethnicity,
  religion,
  ...form
}: CandidateForm): inferRouterInputs<PortalRouter>['candidates']['create'] {
  return {
    ...form,
    gender: gender === '' ? null : gender,
    bornOn: form.bornOn === '' ? null : form.bornOn,
    schooling: form.schooling === '' ? null : form.schooling,
    occupation: form.occupation === '' ? null : form.occupation,
    groups: group === '' ? [] : [group],
    ethnicity: ethnicity === '' ? null : ethnicity,
    religion: religion === '' ? null : religion,
  }
}
