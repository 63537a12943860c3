import { content } from '@nguon/messages/content'
import { timeText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import classes from './desk.module.css'
import type { SaveState } from './autosave.ts'

/** The only feedback of the autosave. */
export function SaveLine({ state, savedAt }: { state: SaveState; savedAt: string }) {
  const t = useWords(content)
  return (
    <output className={classes['secondary']}>
      {state === 'saved' ? t('saving.saved', { time: timeText(savedAt) }) : t(`saving.${state}`)}
    </output>
  )
}
