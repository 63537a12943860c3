import { line } from '@nguon/domain/content/line'
import { processingBases } from '@nguon/domain/people/processing-basis'
import { z } from 'zod'
import { isDay } from '../shell/typed-day.ts'

const basisNamed = (text: string) => processingBases.find((basis) => basis === text)

/** The basis as a form holds it: '' for what is not chosen. */
export const basisValues = {
  basis: z.string().refine((text) => basisNamed(text) !== undefined, 'basis_not_chosen'),
  givenOn: z.string().refine(isDay, 'date_unreadable'),
  document: line(120),
}

const form = z.object(basisValues)

/** The same as the server takes it; undefined while nothing is chosen, which the form refuses. */
export function basisOf({ basis: text, givenOn, document }: z.infer<typeof form>) {
  const basis = basisNamed(text)
  return basis && { basis, givenOn, document: document === '' ? null : document }
}
