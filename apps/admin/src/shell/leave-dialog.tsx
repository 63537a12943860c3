import { Button, Group, Stack, Text } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { Dialog } from './dialog.tsx'
import { useWords } from './locale.tsx'

export function LeaveDialog({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  const t = useWords(shell)
  return (
    <Dialog onClose={onStay} title={t('form.leaveTitle')}>
      <Stack>
        <Text>{t('form.leaveText')}</Text>
        <Group justify="flex-end">
          <Button onClick={onLeave}>{t('form.leave')}</Button>
          <Button variant="filled" onClick={onStay} data-autofocus>
            {t('form.stay')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
