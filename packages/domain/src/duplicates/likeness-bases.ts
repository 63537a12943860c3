/** What makes a pair worth looking at, first of all: the list can be narrowed to one of them. */
export const likenessBases = [
  'same_card',
  'same_identity_number',
  'same_birth_day',
  'same_birth_year',
  'day_and_month_swapped',
  'birth_unknown',
] as const

export type LikenessBasis = (typeof likenessBases)[number]
