const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
/** Composed letters and single spaces only: most cells of most lists. */
const CLEAN = /^[!-~À-ſƠ-ưẠ-ỹ]+(?: [!-~À-ſƠ-ưẠ-ỹ]+)*$/u

/**
 * Stored form of one line of text: NFC, invisible characters removed, every run of white space
 * (line breaks and no-break spaces included) one space, ends trimmed. Letters and case stay as typed.
 */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text
  return text.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/gu, ' ').trim()
}
