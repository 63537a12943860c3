/** `2026-04-02` as both languages write it, `02/04/2026`; any other text stays. */
export function dayText(text: string): string {
  return text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
}
