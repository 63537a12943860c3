import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useReturnFocus } from './use-return-focus.ts'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** Over the right edge of a screen for as long as it is drawn. */
export function SideDrawer({ title, onClose, children }: Props) {
  useReturnFocus()
  return (
    <Drawer opened onClose={onClose} title={title} returnFocus={false}>
      {children}
    </Drawer>
  )
}
