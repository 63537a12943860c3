import { z } from 'zod'
import { line } from '../content/line.ts'
import { unitKinds } from './kinds.ts'
import { sectors } from './sectors.ts'

/** What a change of the structure states, field by field; '' is a unit without a code. */
export const unitFields = {
  name: line(100).min(1).min(3, 'name_too_short'),
  code: line(30).regex(/^[\p{L}\d.-]*$/u),
  kind: z.enum(unitKinds.terms.map(({ id }) => id)),
  sector: z.enum(sectors.terms.map(({ id }) => id)),
  /** Number of the decision on which the change rests. */
  document: line(100).min(1),
}
