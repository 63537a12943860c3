/** The views of the members: four of the roll, one that the structure opens, and two of their own. */
export const memberViews = [
  'present',
  'probationary',
  'exempt',
  'left',
  'admitted',
  'structure',
  'mentors',
] as const

export type MemberView = (typeof memberViews)[number]
