import { VisuallyHidden } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { IconCheck } from '@tabler/icons-react'
import { useWords } from '../shell/locale.tsx'
import type { Batch } from './batch.ts'
import classes from './steps.module.css'

/** How many of the four steps lie behind; the next one is in work. */
const behind: Record<Batch['status'], number> = {
  uploaded: 1,
  checking: 1,
  unmatched: 1,
  checked: 2,
  committing: 3,
  committed: 4,
  failed: 1,
  cancelled: 1,
  nothing_new: 3,
  undoing: 4,
  undone: 4,
}

type Props = {
  batch: Pick<Batch, 'status' | 'summary'>
  /** The columns of a checked batch are being matched. */
  matching: boolean
}

/** Upload, match the columns, rehearse, write: on one line. */
export function Steps({ batch, matching }: Props) {
  const t = useWords(imports)
  const columns = batch.summary?.sheets.reduce((sum, sheet) => sum + sheet.columns, 0) ?? 0
  const done = matching ? behind.unmatched : behind[batch.status]
  const names = [
    t('steps.upload'),
    columns === 0 ? t('steps.match') : t('steps.matched', { count: columns }),
    t('steps.rehearse'),
    t('steps.commit'),
  ]
  return (
    <ol className={classes['steps']} aria-label={t('steps.label')}>
      {names.map((name, place) => {
        const state = place < done ? 'done' : place === done ? 'current' : 'ahead'
        return (
          <li
            key={name}
            className={classes['step']}
            data-state={state}
            {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={classes['mark']} aria-hidden>
              {state === 'done' ? <IconCheck size={16} stroke={1.75} /> : place + 1}
            </span>
            <span>{name}</span>
            {state === 'done' ? <VisuallyHidden>({t('steps.done')})</VisuallyHidden> : null}
          </li>
        )
      })}
    </ol>
  )
}
