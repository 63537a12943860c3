export type PhoneNumber = { text: string; href: string | null }

/** One number and nothing else: digits with the signs that group them, as long as E.164 lets it be. */
const DIALLED = /^\+?[\d\s().-]+$/u
const LONGEST = 15
const SHORTEST = 3

/** The numbers of a line that may hold several; what cannot be dialled as it stands has no address. */
export function phoneNumbers(line: string): PhoneNumber[] {
  return line
    .split(/\s*[,;/]\s*/u)
    .filter((text) => text !== '')
    .map((text) => ({ text, href: addressOf(text) }))
}

function addressOf(text: string): string | null {
  const digits = text.replace(/\D/gu, '')
  const isNumber = DIALLED.test(text) && digits.length >= SHORTEST && digits.length <= LONGEST
  return isNumber ? `tel:${text.startsWith('+') ? '+' : ''}${digits}` : null
}
