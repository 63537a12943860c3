import { parsePersonGroups } from '@nguon/domain/people/groups'
import { translator } from '@nguon/messages/dictionary'
import type { Locale } from '@nguon/messages/dictionary'
import { people } from '@nguon/messages/people'

/** The groups as the register words them; in English the known ones translated, the others as written. */
export function groupText(written: string, locale: Locale): string {
  if (locale === 'vi') return written
  const t = translator(locale, people)
  const { known, unknown } = parsePersonGroups(written)
  return [...known.map((id) => t(`group.${id}`)), ...unknown].join('; ')
}
