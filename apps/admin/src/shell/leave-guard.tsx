import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useWords } from './locale.tsx'

/** Asks before unsaved input is left behind, inside the portal and when the window closes. */
export function LeaveGuard({ active }: { active: boolean }) {
  const t = useWords(shell)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      active && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!active) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [active])
  const stay = () => blocker.reset?.()
  return (
    <Modal opened={blocker.state === 'blocked'} onClose={stay} title={t('form.leaveTitle')}>
      <Stack>
        <Text>{t('form.leaveText')}</Text>
        <Group justify="flex-end">
          <Button onClick={() => blocker.proceed?.()}>{t('form.leave')}</Button>
          <Button variant="filled" onClick={stay} data-autofocus>
            {t('form.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
