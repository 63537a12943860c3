import { line } from '@nguon/domain/content/line'
import { personFields } from '@nguon/domain/recruitment/candidate-draft'
import type { inferRouterInputs } from '@trpc/server'
import type { PortalRouter } from '@nguon/api/portal'
import { z } from 'zod'
import { basisOf, basisValues } from '../people/basis-values.ts'
import { chosenUnit } from '../shell/chosen-unit.ts'
import { isDay } from '../shell/typed-day.ts'

const none = z.literal('')
const { fullName, gender, schooling, occupation, group, ethnicity, religion } = personFields

/** A new source as its form holds it: '' for what is not recorded. */
export const candidateForm = z.object({
  unitId: chosenUnit,
  fullName,
  gender: gender.or(none),
  bornOn: z.string().refine((day) => day === '' || isDay(day), 'date_unreadable'),
  schooling: schooling.or(line(0)),
  occupation,
  group: group.or(none),
  ethnicity: ethnicity.or(none),
  religion: religion.or(none),
  sourcedOn: z.string().refine(isDay, 'date_unreadable'),
  ...basisValues,
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
  basis: '',
  givenOn: '',
  document: '',
})

type Draft = inferRouterInputs<PortalRouter>['candidates']['create']

/** The same as the server takes it; undefined without a basis, which the form refuses. */
export function draftOf({
  group,
  gender,
  ethnicity,
  religion,
  basis,
  givenOn,
  document,
  ...form
}: CandidateForm): Draft | undefined {
  const told = basisOf({ basis, givenOn, document })
  if (told === undefined) return undefined
  return {
    ...form,
    gender: gender === '' ? null : gender,
    bornOn: form.bornOn === '' ? null : form.bornOn,
    schooling: form.schooling === '' ? null : form.schooling,
    occupation: form.occupation === '' ? null : form.occupation,
    groups: group === '' ? [] : [group],
    ethnicity: ethnicity === '' ? null : ethnicity,
    religion: religion === '' ? null : religion,
    basis: told,
  }
}
