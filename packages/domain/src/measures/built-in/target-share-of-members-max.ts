import { defineMeasure } from '../define-measure.ts'

/** The upper end of the year's target as a share of the members on its base date. */
export const targetShareOfMembersMax = defineMeasure({
  id: 'target_share_of_members_max',
  kind: 'ratio',
  disclosure: 'open',
  periods: ['year'],
  method: 'target_share_of_members_max',
  numerator: { fact: 'targets', of: 'admissions', bound: 'max', horizon: 'year' },
  denominator: { fact: 'members', on: 'target_base' },
  citation: { document: '21-NQ/TW', issuedOn: '2022-06-16', article: '3–4% mỗi năm' },
})
