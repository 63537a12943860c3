import { cleanText } from './clean.ts'

/** Huyền, hỏi, ngã, sắc, nặng: the order of the tones, behind a syllable that has none. */
const TONES = '\u0300\u0309\u0303\u0301\u0323'
/** A tone stands on a vowel, beside its hat, breve or horn; the tilde of `ñ` is none. */
const TONE = new RegExp(`(?<=[aeiouy][\\u0302\\u0306\\u031B\\u0323]*)[${TONES}]`, 'giu')

/**
 * What a list of persons is ordered by in a Vietnamese collation: the given name, then the rest, word
 * by word, each with its tone behind its letters: `Hoàng Văn Dũng` → `Dũng Hoàng Văn` → `Dung 3 Hoang
 * 1 Văn 0`. A collation alone compares the tones after all letters of all words, which puts a Dũng
 * Hoàng between two Dung. Both places of a tone, `Hoà` and `Hòa`, give one key.
 */
export function sortName(fullName: string): string {
  const words = cleanText(fullName).split(' ')
  return [...words.slice(-1), ...words.slice(0, -1)].map(toneLast).join(' ')
}

function toneLast(word: string): string {
  const parts = word.normalize('NFD')
  const tones = parts.match(TONE)?.map((tone) => TONES.indexOf(tone) + 1) ?? [0]
  return `${parts.replaceAll(TONE, '').normalize('NFC')} ${tones.join('')}`
}
