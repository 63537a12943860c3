/** Nine official members, all present, all in favour. */
export const UNANIMOUS = {
  officialMembers: 9,
  temporarilyAway: 0,
  exemptAbsent: 0,
  present: 9,
  absent: 0,
  issued: 9,
  collected: 9,
  valid: 9,
  invalid: 0,
  inFavour: 9,
  against: 0,
}
