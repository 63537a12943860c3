const SPECIAL = new Map([
  ['đ', 'd'],
  ['ð', 'd'],
  ['ɖ', 'd'],
  ['ɗ', 'd'],
  ['ƀ', 'b'],
  ['ɓ', 'b'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŧ', 't'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['‘', "'"],
  ['’', "'"],
  ['‛', "'"],
  ['′', "'"],
  ['ʼ', "'"],
  ['“', '"'],
  ['”', '"'],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['―', '-'],
  ['–', '-'],
  ['—', '-'],
  ['…', '...'],
])

const SPECIAL_LETTER = new RegExp(`[${[...SPECIAL.keys()].join('')}]`, 'gu')

/**
 * Search form: lower case without marks, `đ` as `d`. Agrees with PostgreSQL
 * `lower(unaccent(normalize(x, NFC)))` for Vietnamese, K'Ho and Ê Đê text, so that both sides
 * of a search may be folded where it is cheapest. White space is not touched.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u0362]/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(SPECIAL_LETTER, (letter) => SPECIAL.get(letter) ?? letter)
}

/** Comparison key of a word list: folded, letters and digits only (`Cơ-ho`, `Cơ Ho` → `coho`). */
export function foldKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '')
}
