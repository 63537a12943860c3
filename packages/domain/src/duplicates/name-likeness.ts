import { cleanText } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import { toneKey } from '../text/tone-key.ts'

/** How two spellings of one name without marks stand to each other. */
export type NameLikeness = 'same_name' | 'tone_variants' | 'marks_missing' | 'marks_differ'

/**
 * Compares two names that are one without marks: the same spelling; the tone on another vowel (`Hoà`,
 * `Hòa`); marks that one side left out (`Duc` for `Đức`); or marks that contradict (`Hùng`, `Hưng`),
 * which mostly means two persons. Null where the names differ without marks too.
 */
export function nameLikeness(a: string, b: string): NameLikeness | null {
  const [one, other] = [cleanText(a).toLowerCase(), cleanText(b).toLowerCase()]
  if (one === other) return 'same_name'
  if (fold(one) !== fold(other)) return null
  if (toneKey(one) === toneKey(other)) return 'tone_variants'
  const others = other.split(' ')
  const agrees = (word: string, at: number): boolean => wordsAgree(word, others[at] ?? '')
  return one.split(' ').every(agrees) ? 'marks_missing' : 'marks_differ'
}

function wordsAgree(a: string, b: string): boolean {
  return toneKey(a) === toneKey(b) || isPlain(a) || isPlain(b)
}

function isPlain(word: string): boolean {
  return fold(word) === word
}
