import { content } from '@nguon/messages/content'
import { useMe } from '../api/me.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { validityOn } from './slogan-list.ts'
import type { ShownSlogan } from './slogan-list.ts'

/** From when to when a slogan is shown, and whether that is still to come or over. */
export function useValidity(): (slogan: ShownSlogan) => string {
  const t = useWords(content)
  const { today } = useMe()
  return (slogan) => {
    const { validFrom, validTo } = slogan.draft
    const when = validityOn(slogan, today)
    const days =
      validTo === null
        ? t('slogan.since', { from: dayText(validFrom) })
        : t('slogan.validity', { from: dayText(validFrom), to: dayText(validTo) })
    return when === 'current' ? days : `${days} · ${t(`slogan.${when}`)}`
  }
}
