import { cleanText } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import { toneKey } from '../text/tone-key.ts'

export const sloganLength = 160
export const sloganCount = 7

const ALIKE = 0.8

type Text = { id: string; text: string }

export type SloganWarning =
  | { reason: 'too_many'; count: number }
  | { reason: 'too_long'; id: string; length: number }
  | { reason: 'near_duplicate'; id: string; other: string }
  /** Two words that differ in marks only, so that one of them is likely misspelt. */
  | { reason: 'marks_differ'; id: string; words: string; other: string; otherWords: string }

/** What an editor should look at among the slogans shown together. Nothing here refuses. */
export function sloganWarnings(slogans: readonly Text[]): SloganWarning[] {
  const warnings: SloganWarning[] = []
  if (slogans.length > sloganCount) warnings.push({ reason: 'too_many', count: slogans.length })
  for (const { id, text } of slogans) {
    const { length } = cleanText(text)
    if (length > sloganLength) warnings.push({ reason: 'too_long', id, length })
  }
  const pairs = slogans.flatMap((a, index) => slogans.slice(index + 1).map((b) => [a, b] as const))
  return [...warnings, ...pairs.flatMap(([a, b]) => comparePair(a, b))]
}

function comparePair(a: Text, b: Text): SloganWarning[] {
  const warnings: SloganWarning[] = []
  if (similarity(a.text, b.text) >= ALIKE) {
    warnings.push({ reason: 'near_duplicate', id: a.id, other: b.id })
  }
  const others = pairsOfWords(b.text)
  const seen = new Set<string>()
  for (const [key, words] of pairsOfWords(a.text)) {
    const otherWords = others.get(key)
    if (otherWords === undefined || toneKey(words) === toneKey(otherWords) || seen.has(key))
      continue
    seen.add(key)
    warnings.push({ reason: 'marks_differ', id: a.id, words, other: b.id, otherWords })
  }
  return warnings
}

/** Twice the shared words over all words (0 to 1), without marks, case and punctuation. */
export function similarity(a: string, b: string): number {
  const left = foldedWords(a)
  const right = foldedWords(b)
  const rest = [...right]
  let shared = 0
  for (const word of left) {
    const at = rest.indexOf(word)
    if (at === -1) continue
    rest.splice(at, 1)
    shared += 1
  }
  const all = left.length + right.length
  return all === 0 ? 0 : (2 * shared) / all
}

/** Neighbouring words by their folded form: single syllables differ in marks too often to compare. */
function pairsOfWords(text: string): Map<string, string> {
  const words = wordsOf(text)
  return new Map(
    words.slice(1).map((word, index) => {
      const pair = `${words[index] ?? ''} ${word}`
      return [fold(pair), pair]
    }),
  )
}

function foldedWords(text: string): string[] {
  return wordsOf(fold(text))
}

function wordsOf(text: string): string[] {
  return cleanText(text).match(/[\p{L}\p{N}']+/gu) ?? []
}
