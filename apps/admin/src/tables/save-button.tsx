import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './view-tabs.module.css'

type Props = { icon: ReactNode; onClick: () => void; children: ReactNode }

/** An act that stands among the views. */
export function SaveButton({ icon, onClick, children }: Props) {
  return (
    <UnstyledButton className={classes['save'] ?? ''} onClick={onClick}>
      {icon} {children}
    </UnstyledButton>
  )
}
