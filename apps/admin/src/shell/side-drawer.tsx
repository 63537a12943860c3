import { Drawer } from '@mantine/core'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { isSecondClick } from './first-click.ts'
import { LeaveContext } from './leave-context.ts'
import { useReturnFocus } from './use-return-focus.ts'

const LeaveDialog = lazy(async () => ({
  default: (await import('./leave-dialog.tsx')).LeaveDialog,
}))

type Props = { title: string; onClose: () => void; children: ReactNode }

/**
 * Over the right edge of a screen for as long as it is drawn. Esc, the cross and the screen beside it
 * close it; while a form in it holds unsaved input they ask first.
 */
export function SideDrawer({ title, onClose, children }: Props) {
  useReturnFocus()
  const unsaved = useRef(false)
  const [leave, setLeave] = useState<() => void>()
  const context = useMemo(
    () => ({
      keep: (now: boolean) => {
        unsaved.current = now
      },
      ask: (act: () => void) => (unsaved.current ? setLeave(() => act) : act()),
    }),
    [],
  )
  const asks = leave !== undefined
  const close = () => context.ask(onClose)
  return (
    <Drawer
      opened
      onClose={close}
      closeOnClickOutside={false}
      overlayProps={{ onClick: (click) => (isSecondClick(click) ? undefined : close()) }}
      title={title}
      returnFocus={false}
      closeOnEscape={!asks}
      trapFocus={!asks}
    >
      <LeaveContext value={context}>{children}</LeaveContext>
      {asks ? (
        <Suspense>
          <LeaveDialog onLeave={leave} onStay={() => setLeave(undefined)} />
        </Suspense>
      ) : null}
    </Drawer>
  )
}
