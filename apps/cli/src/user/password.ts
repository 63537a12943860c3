import { randomInt } from 'node:crypto'

/** Without letters and digits that look alike on paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password that can be read out and typed: five groups of four, 99 bits. */
export function makePassword(): string {
  return Array.from({ length: 5 }, makeGroup).join('-')
}

function makeGroup(): string {
  return Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
