import { overview } from '@nguon/messages/overview'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import type { Overview } from './overview-data.ts'
import classes from './overview.module.css'

/** Says what this account's roles leave out, in place of showing nothing. */
export function UnseenPanel({ unseen }: { unseen: Overview['unseen'] }) {
  const t = useWords(overview)
  if (unseen.length === 0) return null
  return (
    <Panel title={t('unseen.title')}>
      {unseen.map((part) => (
        <p key={part} className={classes['note']}>
          {t(`unseen.${part}`)}
        </p>
      ))}
    </Panel>
  )
}
