/** Failures in a row that an account may have before it is locked. */
const FREE_FAILURES = 5
const FIRST_LOCK_SECONDS = 60
const LONGEST_LOCK_SECONDS = 3_600

/** Seconds an account is locked after so many failures in a row: none at first, then doubling up to an hour. */
export function lockSeconds(failures: number): number {
  if (failures < FREE_FAILURES) return 0
  return Math.min(FIRST_LOCK_SECONDS * 2 ** (failures - FREE_FAILURES), LONGEST_LOCK_SECONDS)
}
