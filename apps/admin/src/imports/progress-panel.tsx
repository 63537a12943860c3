import { Alert, Button, Group, Text } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { useMutation } from '@tanstack/react-query'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useHasRole } from '../api/me.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { ProgressBar } from '../shell/progress-bar.tsx'
import { Panel } from '../shell/panel.tsx'
import type { Batch } from './batch.ts'
import classes from './progress-panel.module.css'

function useStage({ status, sheet }: Batch): string {
  const t = useWords(imports)
  if (status === 'undoing') return t('progress.undoing')
  if (status === 'uploaded') return t('progress.uploaded')
  if (status === 'committing')
    return sheet === '' ? t('progress.begin') : t('progress.committing', { sheet })
  return sheet === '' ? t('progress.reading') : t('progress.checking', { sheet })
}

const notes: Partial<Record<Batch['status'], 'progress.commitNote' | 'progress.undoNote'>> = {
  committing: 'progress.commitNote',
  undoing: 'progress.undoNote',
}

/** What the worker is doing, by sheet; a check may be cancelled, a commit or an undo is all or nothing. */
export function ProgressPanel({ batch }: { batch: Batch }) {
  const t = useWords(imports)
  const locale = useLocale()
  const trpc = useTrpc()
  const cancel = useMutation({
    ...trpc.imports.cancel.mutationOptions(),
    onSettled: () => queryClient.invalidateQueries(trpc.imports.pathFilter()),
  })
  const { status } = batch
  const mayCancel = useHasRole(['planner']) && status !== 'committing' && status !== 'undoing'
  const stage = useStage(batch)
  return (
    <Panel>
      {cancel.error === null ? null : (
        <Alert color="danger" role="alert" mb="sm">
          {failureSentence(cancel.error, locale)}
        </Alert>
      )}
      <output className={classes['stage']}>{stage}</output>
      <ProgressBar
        label={t('progress.bar')}
        {...(batch.progress > 0 ? { value: batch.progress } : {})}
      />
      <Group justify="space-between">
        <Text c="dimmed" fz="sm">
          {t(notes[status] ?? 'progress.checkNote')}
        </Text>
        {mayCancel ? (
          <Button loading={cancel.isPending} onClick={() => cancel.mutate({ batchId: batch.id })}>
            {t('progress.cancel')}
          </Button>
        ) : null}
      </Group>
    </Panel>
  )
}
