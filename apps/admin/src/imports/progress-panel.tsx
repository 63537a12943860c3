import { Alert, Button, Group, Text } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { useMutation } from '@tanstack/react-query'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useHasRole } from '../api/me.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import type { Batch } from './batch.ts'
import classes from './progress-panel.module.css'

function useStage({ status, sheet }: Batch): string {
  const t = useWords(imports)
  if (status === 'uploaded') return t('progress.uploaded')
  if (status === 'committing')
    return sheet === '' ? t('progress.begin') : t('progress.committing', { sheet })
  return sheet === '' ? t('progress.reading') : t('progress.checking', { sheet })
}

/** What the worker is doing, by sheet; a check may be cancelled, a commit is all or nothing. */
export function ProgressPanel({ batch }: { batch: Batch }) {
  const t = useWords(imports)
  const locale = useLocale()
  const trpc = useTrpc()
  const cancel = useMutation({
    ...trpc.imports.cancel.mutationOptions(),
    onSettled: () => queryClient.invalidateQueries(trpc.imports.pathFilter()),
  })
  const writing = batch.status === 'committing'
  const mayCancel = useHasRole(['planner']) && !writing
  const stage = useStage(batch)
  return (
    <Panel>
      {cancel.error === null ? null : (
        <Alert color="danger" role="alert" mb="sm">
          {failureSentence(cancel.error, locale)}
        </Alert>
      )}
      <output className={classes['stage']}>{stage}</output>
      <progress
        className={classes['bar']}
        aria-label={t('progress.bar')}
        {...(batch.progress > 0 ? { value: batch.progress } : {})}
      />
      <Group justify="space-between">
        <Text c="dimmed" fz="sm">
          {t(writing ? 'progress.commitNote' : 'progress.checkNote')}
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
