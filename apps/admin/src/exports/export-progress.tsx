import { Alert, Button, Group, Text } from '@mantine/core'
import { exports } from '@nguon/messages/exports'
import { useMutation } from '@tanstack/react-query'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { ProgressBar } from '../shell/progress-bar.tsx'
import type { ExportLine } from './wire.ts'

function useStage({ status, rowsDone, rowsTotal }: ExportLine): string {
  const t = useWords(exports)
  if (status === 'waiting') return t('panel.waiting')
  if (rowsTotal === null)
    return rowsDone === 0 ? t('panel.begin') : t('panel.counting', { done: rowsDone })
  return t('panel.running', { done: rowsDone, total: rowsTotal })
}

/** How far the file is, and the way to stop it. */
export function ExportProgress({ line }: { line: ExportLine }) {
  const t = useWords(exports)
  const locale = useLocale()
  const trpc = useTrpc()
  const cancel = useMutation({
    ...trpc.exports.cancel.mutationOptions(),
    onSettled: () => queryClient.invalidateQueries(trpc.exports.pathFilter()),
  })
  const { rowsDone, rowsTotal } = line
  return (
    <>
      {cancel.error === null ? null : (
        <Alert color="danger" role="alert" mb="sm">
          {failureSentence(cancel.error, locale)}
        </Alert>
      )}
      <output>{useStage(line)}</output>
      <ProgressBar
        label={t('panel.bar')}
        {...(rowsTotal === null || rowsTotal === 0 ? {} : { value: rowsDone / rowsTotal })}
      />
      <Group justify="space-between">
        <Text c="dimmed" fz="sm">
          {t('panel.note')}
        </Text>
        <Button loading={cancel.isPending} onClick={() => cancel.mutate({ exportId: line.id })}>
          {t('panel.cancel')}
        </Button>
      </Group>
    </>
  )
}
