import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  cited: '{document} of {date}, {article}',
  placeUnknown: 'article and clause not known',
}
