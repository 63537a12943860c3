/** Days that a password from a slip may be used, the day it was issued not counted. */
const DAYS = 14

/** Small letters and digits of which none is mistaken for another on paper or by a phone. */
export const issuedPasswordAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

const GROUPS = { count: 3, length: 4 }

/** How many letters an issued password has, without the lines between its groups. */
export const issuedPasswordLength = GROUPS.count * GROUPS.length

const ISSUED = new RegExp(`^[${issuedPasswordAlphabet}]{${issuedPasswordLength}}$`, 'u')

/** The last day on which a password that is issued today may be used. */
export function lastDayOfIssued(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: DAYS })
}

/** Whether a password's last day is over; one that its owner chose has none. */
export function isIssuedPasswordOver(
  validTo: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): boolean {
  return validTo !== null && Temporal.PlainDate.compare(validTo, today) < 0
}

/** In groups of four, as a slip prints it. */
export function groupIssuedPassword(letters: string): string {
  return Array.from({ length: GROUPS.count }, (_, at) =>
    letters.slice(at * GROUPS.length, (at + 1) * GROUPS.length),
  ).join('-')
}

/**
 * An issued password as it was meant, however a phone wrote it: with capitals, spaces, other lines or
 * none. Anything else comes back as it is, and is wrong.
 */
export function readIssuedPassword(typed: string): string {
  const letters = typed.toLowerCase().replaceAll(/[\s\p{Pd}]/gu, '')
  return ISSUED.test(letters) ? groupIssuedPassword(letters) : typed
}
