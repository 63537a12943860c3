import { defineMeasure } from '../define-measure.ts'

/** The stretch number of the year's target as a share of the members on its base date. */
export const targetShareOfMembersStretch = defineMeasure({
  id: 'target_share_of_members_stretch',
  kind: 'ratio',
  disclosure: 'open',
  periods: ['year'],
  method: 'target_share_of_members_stretch',
  numerator: { fact: 'targets', of: 'admissions', bound: 'stretch', horizon: 'year' },
  denominator: { fact: 'members', on: 'target_base' },
  citation: { document: '21-NQ/TW', issuedOn: '2022-06-16', article: '3–4% mỗi năm' },
})
