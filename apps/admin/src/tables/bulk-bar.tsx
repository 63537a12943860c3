import { ActionIcon, UnstyledButton } from '@mantine/core'
import { tables } from '@nguon/messages/tables'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import classes from './bulk-bar.module.css'
import type { Selection } from './selection.ts'

type Props = {
  selection: Selection
  total: number
  /** What may be done with the chosen rows. */
  children: ReactNode
}

/** How many rows are chosen of how many, and the whole result in one step; nothing while none is. */
export function BulkBar({ selection, total, children }: Props) {
  const t = useWords(tables)
  const { number } = useNumbers()
  const { keys, isWhole } = selection
  const count = isWhole ? total : keys.length
  if (count === 0) return null
  return (
    <section className={classes['bar']} aria-label={t('select.bar')}>
      <output>{t('select.count', { count: number(count), total: number(total) })}</output>
      {count < total ? (
        <UnstyledButton className={classes['whole'] ?? ''} onClick={selection.chooseWhole}>
          {t('select.whole', { count: number(total) })}
        </UnstyledButton>
      ) : null}
      <div className={classes['acts']}>{children}</div>
      <ActionIcon
        className={classes['close'] ?? ''}
        aria-label={t('select.clear')}
        onClick={selection.clear}
      >
        <IconX size={20} stroke={1.5} />
      </ActionIcon>
    </section>
  )
}
