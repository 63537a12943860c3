import { legacyTables } from './legacy-tables.ts'
import type { LegacyEncoding } from './legacy-tables.ts'
import { isSyllable } from './syllable.ts'

export const legacyEncodings: readonly LegacyEncoding[] = ['tcvn3', 'vni']

/**
 * What the letters of a text say: `legacy` holds words that only the old encoding makes Vietnamese,
 * `unicode` such that it would spoil, `either` reads both ways, `plain` has nothing to convert.
 */
export type LegacyReading = 'legacy' | 'unicode' | 'either' | 'plain'

const letterOf = {
  tcvn3: new Map([...legacyTables.tcvn3].map(([letter, code]) => [code, letter])),
  vni: new Map([...legacyTables.vni].map(([letter, code]) => [code.toLowerCase(), letter])),
}
const VNI_CODE = /[aeo][øùûõïâàáåãä]|a[êèéúüë]|[uyôö][øùûõï]|[ìíæóòôöîñ]/giu

/** The text in Unicode (NFC), read in the encoding; characters that it does not have stay. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === 'vni' ? fromVni(text) : fromTcvn3(text)
}

/** A vowel decides the case of its marks: old keyboards wrote both "AÂn" and "Aân". */
function fromVni(text: string): string {
  return text.normalize('NFC').replace(VNI_CODE, (code) => {
    const letter = letterOf.vni.get(code.toLowerCase())?.toLowerCase() ?? code
    const [first = ''] = code
    return first === first.toLowerCase() ? letter : letter.toUpperCase()
  })
}

/**
 * Capital letters with a tone exist only as a font of capitals: a word whose other letters are
 * capital is so throughout, and where every word begins with one, a vowel at the start does too.
 */
function fromTcvn3(text: string): string {
  const raw = text.normalize('NFC')
  const words = raw.split(/(\s+)/u)
  const isHeading = !/[a-z]/u.test(raw) && words.some(isCapital)
  const isTitle = words.some(startsCapital) && !words.some(startsSmall)
  return words
    .map((word) => {
      const letters = word.replace(/\P{ASCII}/gu, (code) => letterOf.tcvn3.get(code) ?? code)
      if (isHeading || isCapital(word)) return letters.toUpperCase()
      return isTitle ? letters.replace(/^./u, capitalOf) : letters
    })
    .join('')
}

const startsCapital = (word: string): boolean => /^[A-Z\u00A1-\u00A7]/u.test(word)
const startsSmall = (word: string): boolean => /^[a-z\u00A8-\u00AE]/u.test(word)

function isCapital(word: string): boolean {
  return /[A-Z\u00A1-\u00FF][A-Z\u00A1-\u00A7]/u.test(word) && !/[a-z]/u.test(word)
}

function capitalOf(letter: string): string {
  return letter.toUpperCase()
}

const SEPARATORS = /[\s!-@[-`{-~\u2010-\u2026]+/u

/** How far a text speaks for an old encoding. */
export function readingOf(text: string, encoding: LegacyEncoding): LegacyReading {
  const raw = text.normalize('NFC')
  if (/^\p{ASCII}*$/u.test(raw)) return 'plain'
  const words = raw.split(SEPARATORS).filter((word) => /\P{ASCII}/u.test(word))
  if (words.some((word) => /[\u0100-\u{10FFFF}]/u.test(word))) return 'unicode'
  const readings = words.map((word) => readingOfWord(word, encoding))
  const count = (reading: LegacyReading): number =>
    readings.filter((each) => each === reading).length
  const [legacy, unicode] = [count('legacy'), count('unicode')]
  if (legacy > unicode) return 'legacy'
  if (unicode > 0) return legacy > 0 ? 'either' : 'unicode'
  return count('either') > 0 ? 'either' : 'plain'
}

/** VNI has the code of today for these two letters. */
const SAME_IN_VNI = /^[\p{ASCII}íìÍÌ]*$/u

function readingOfWord(word: string, encoding: LegacyEncoding): LegacyReading {
  const converted = fromLegacy(word, encoding)
  if (word.length < 2) return converted === word ? 'plain' : 'either'
  if (converted !== word) return isSyllable(converted) && !isSyllable(word) ? 'legacy' : 'either'
  if (encoding === 'vni' && SAME_IN_VNI.test(word)) return 'plain'
  return isSyllable(word) ? 'unicode' : 'plain'
}

/** So many different words, no fewer, tell an old encoding from a foreign name or a slip. */
const EVIDENCE = 3

/**
 * The old encoding of which the texts hold evidence, or null: at least three different words, or two
 * in one text, that are Vietnamese when read in it and in no other way.
 */
export function findLegacy(texts: Iterable<string>): LegacyEncoding | null {
  const evidence = new Map(legacyEncodings.map((encoding) => [encoding, new Set<string>()]))
  let best: LegacyEncoding | null = null
  let most = EVIDENCE - 1
  for (const text of new Set(texts)) {
    for (const [encoding, found] of evidence) {
      if (readingOf(text, encoding) !== 'legacy') continue
      const words = legacyWords(text, encoding)
      for (const word of words) found.add(word)
      const strength = Math.max(found.size, words.length > 1 ? EVIDENCE : 0)
      if (strength > most) [best, most] = [encoding, strength]
    }
  }
  return best
}

function legacyWords(text: string, encoding: LegacyEncoding): string[] {
  const words = text.normalize('NFC').split(SEPARATORS)
  return words.filter((word) => readingOfWord(word, encoding) === 'legacy')
}
