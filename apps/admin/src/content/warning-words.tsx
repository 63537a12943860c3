import { sloganText } from '@nguon/domain/content/slogan'
import type { SloganWarning } from '@nguon/domain/content/slogan-warnings'
import { content } from '@nguon/messages/content'
import { useWords } from '../shell/locale.tsx'
import classes from './desk.module.css'
import type { ShownSlogan } from './slogan-list.ts'

type Props = { warnings: readonly SloganWarning[]; id: string; slogans: readonly ShownSlogan[] }

/** What is worth a look about one slogan, in words; nothing here stops anybody. */
export function WarningWords({ warnings, id, slogans }: Props) {
  const t = useWords(content)
  if (warnings.length === 0) return null
  const nameOf = (other: string) => {
    const found = slogans.find((one) => one.id === other)
    return found === undefined ? '' : sloganText(found.draft)
  }
  const words = (warning: SloganWarning): string => {
    switch (warning.reason) {
      case 'too_many':
        return t('warning.too_many', { count: warning.count })
      case 'too_long':
        return t('warning.too_long', { length: warning.length })
      case 'near_duplicate':
        return t('warning.near_duplicate', {
          other: nameOf(warning.id === id ? warning.other : warning.id),
        })
      case 'marks_differ':
        return t('warning.marks_differ', {
          words: warning.words,
          otherWords: warning.otherWords,
        })
      default:
        return warning satisfies never
    }
  }
  return (
    <ul className={classes['list']} aria-label={t('warning.title')}>
      {warnings.map((warning) => (
        <li key={words(warning)} data-kind="warning">
          {words(warning)}
        </li>
      ))}
    </ul>
  )
}
