import { Button, Group, Stack, Text } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { Dialog } from './dialog.tsx'
import { useWords } from './locale.tsx'

type Props = {
  words?: { title: string; text: string } | undefined
  onLeave: () => void
  onStay: () => void
}

export function LeaveDialog({ words, onLeave, onStay }: Props) {
  const t = useWords(shell)
  return (
    <Dialog onClose={onStay} title={words?.title ?? t('form.leaveTitle')}>
      <Stack>
        <Text>{words?.text ?? t('form.leaveText')}</Text>
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
