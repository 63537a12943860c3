import { defineMeasure } from '../define-measure.ts'

/** Key posts of localities that no member holds. */
export const keyPostsNotHeld = defineMeasure({
  id: 'key_posts_not_held',
  kind: 'ratio',
  disclosure: 'open',
  periods: ['month', 'quarter', 'half_year', 'nine_months', 'year'],
  method: 'key_posts_not_held',
  numerator: { fact: 'key_posts', on: 'period_end', where: { holder: 'not_member' } },
  denominator: { fact: 'key_posts', on: 'period_end' },
})
