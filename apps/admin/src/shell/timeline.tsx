import { shell } from '@nguon/messages/shell'
import type { ReactNode } from 'react'
import { dayText } from './date-text.ts'
import { useWords } from './locale.tsx'
import classes from './timeline.module.css'

export type TimelineItem = {
  key: string
  title: string
  /** ISO date, or words where there is no date yet. */
  date: string
  text?: ReactNode
  /** Bottom line: who recorded it, at the left, and the form code at the right. */
  author?: ReactNode
  document?: ReactNode
}

type Props = { future: readonly TimelineItem[]; past: readonly TimelineItem[]; today: string }

const entry = (item: TimelineItem, state: 'future' | 'past') => (
  <li key={item.key} className={classes['item']} data-state={state}>
    <div className={classes['line']}>
      <strong>{item.title}</strong>
      <time className={classes['date']}>{dayText(item.date)}</time>
    </div>
    {item.text === undefined ? null : <div>{item.text}</div>}
    {item.author === undefined && item.document === undefined ? null : (
      <div className={classes['line']}>
        <span className={classes['secondary']}>{item.author}</span>
        <span>{item.document}</span>
      </div>
    )}
  </li>
)

/** Newest first: what is to come in grey, the band of today, then what has happened. */
export function Timeline({ future, past, today }: Props) {
  const t = useWords(shell)
  return (
    <ol className={classes['timeline']}>
      {future.map((item) => entry(item, 'future'))}
      <li className={classes['today']} aria-current="date">
        {t('timeline.today', { date: dayText(today) })}
      </li>
      {past.map((item) => entry(item, 'past'))}
    </ol>
  )
}
