import { Alert, Button, Group, Stack } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import type { ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import { firstClick } from './first-click.ts'
import { useWords } from './locale.tsx'

type Props = {
  /** A question or the act itself, never "Are you sure?". */
  title: string
  /** What will be so afterwards, with counts. */
  children: ReactNode
  /** The button repeats the act: "Khóa tài khoản". */
  confirm: string
  danger?: boolean
  pending: boolean
  /** Required, so that no caller can forget to show a failed act. */
  error: string | null
  onConfirm: () => void
  onClose: () => void
}

/** States the consequence of an act and asks for it once. */
export function ConfirmDialog(props: Props) {
  const t = useWords(shell)
  const { danger = false, error } = props
  return (
    <Dialog onClose={props.onClose} title={props.title}>
      <Stack>
        {error === null ? null : (
          <Alert color="danger" role="alert">
            {error}
          </Alert>
        )}
        <div>{props.children}</div>
        <Group justify="flex-end">
          <Button onClick={props.onClose}>{t('form.cancel')}</Button>
          <Button
            variant="filled"
            {...(danger ? { color: 'danger' } : {})}
            loading={props.pending}
            onClick={firstClick(props.onConfirm)}
          >
            {props.confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
