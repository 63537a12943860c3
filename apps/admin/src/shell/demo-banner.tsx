import { shell } from '@nguon/messages/shell'
import { dayText } from './date-text.ts'
import { useWords } from './locale.tsx'
import classes from './demo-banner.module.css'

/** Says that nothing here is real and that the clock stands still. */
export function DemoBanner({ today }: { today: string }) {
  const t = useWords(shell)
  return <div className={classes['banner']}>{t('demo', { date: dayText(today) })}</div>
}
