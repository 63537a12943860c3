const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu
const SPECIAL = /[&<>"]/gu
const ANY = /[&<>"\p{Cc}\uFFFE\uFFFF]/u
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What Excel takes in one cell. */
const LONGEST = 32_767

/** Text as an element or attribute holds it; what XML cannot say is left out. */
export function xmlText(text: string): string {
  const whole = text.length > LONGEST ? text.slice(0, LONGEST) : text
  const sound = whole.isWellFormed() ? whole : whole.toWellFormed()
  if (!ANY.test(sound)) return sound
  return sound.replace(FORBIDDEN, '').replace(SPECIAL, (mark) => entities[mark] ?? '')
}
