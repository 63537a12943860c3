const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?'

/** Rimes without their tone; a vowel that cannot end a syllable has no question mark. */
const RIMES = [
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?',
  'ă(?:c|m|n|ng|p|t)',
  'â(?:c|m|n|ng|p|t|u|y)',
  'e(?:c|m|n|ng|o|p|t)?',
  'ê(?:ch|m|n|nh|p|t|u)?',
  'i(?:a|ch|m|n|nh|p|t|u)?',
  '(?:iê|yê)(?:c|m|n|ng|p|t|u)',
  'o(?:c|i|m|n|ng|p|t)?',
  'oo(?:c|n|ng)',
  'ô(?:c|i|m|n|ng|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:a|c|i|m|n|ng|p|t)?',
  'ư(?:a|c|i|m|n|ng|t|u)?',
  'oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)?',
  'oă(?:c|m|n|ng|p|t)',
  'oe(?:n|o|t)?',
  'uâ(?:n|ng|t|y)',
  'uê(?:ch|n|nh)?',
  'uô(?:c|i|m|n|ng|p|t)',
  'uơ',
  'uy(?:a|ch|n|nh|p|t|u)?',
  'uyê(?:n|t)',
  'ươ(?:c|i|m|n|ng|p|t|u)',
  'y(?:ch|m|n|nh|t)?',
]

const SYLLABLE = new RegExp(`^${ONSET}(?:${RIMES.join('|')})$`, 'u')
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** Only sắc and nặng stand before a stop. */
const SHARP = /^[\u0301\u0323]$/u

/**
 * Whether a word is built like a Vietnamese syllable: onset, rime, at most one tone, and before a
 * stop one of the two that may stand there. Names of other peoples often are not.
 */
export function isSyllable(word: string): boolean {
  const parts = word.normalize('NFD')
  const tones = parts.match(TONES) ?? []
  const letters = parts.replace(TONES, '').normalize('NFC').toLowerCase()
  if (tones.length > 1 || !SYLLABLE.test(letters)) return false
  return !/(?:c|ch|p|t)$/u.test(letters) || SHARP.test(tones[0] ?? '')
}
