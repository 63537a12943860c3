import { ActionIcon } from '@mantine/core'
import { tables } from '@nguon/messages/tables'
import { IconDots } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import { useWords } from '../shell/locale.tsx'
import classes from './view-tabs.module.css'

type Props = Pick<ComponentPropsWithRef<'button'>, 'ref' | 'onClick'>

export function ViewMenuButton(props: Props) {
  const t = useWords(tables)
  return (
    <ActionIcon
      {...props}
      aria-haspopup="menu"
      aria-label={t('views.more')}
      className={classes['acts'] ?? ''}
    >
      <IconDots size={20} stroke={1.5} />
    </ActionIcon>
  )
}
