import { Alert, Button, Group, Stack } from '@mantine/core'
import { candidates } from '@nguon/messages/candidates'
import { useMutation } from '@tanstack/react-query'
import { queryClient, useTrpc } from '../api/client.ts'
import { refreshCounted } from '../api/refresh-counted.ts'
import { firstClick } from '../shell/first-click.ts'
import { useWords } from '../shell/locale.tsx'
import { showDone, showUndoable } from '../shell/toast.ts'
import { AssignOutcomes } from './assign-outcomes.tsx'
import { useBulkUndo } from './use-bulk-undo.ts'
import { useCaseWords } from './use-case-words.ts'
import type { PreviewedCase } from './wire.ts'

type Props = {
  memberId: string
  on: string
  rows: readonly PreviewedCase[]
  onBack: () => void
  onDone: () => void
}

/** What the act would do to each candidate; the button says of how many it is recorded. */
export function AssignPreview({ memberId, on, rows, onBack, onDone }: Props) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const undo = useBulkUndo()
  const assign = useMutation(useTrpc().candidates.bulk.assign.mutationOptions())
  const ready = rows.filter(({ forecast }) => forecast.outcome === 'ready')
  const left = rows.length - ready.length
  const record = async () => {
    const cases = ready.map(({ caseId, lastSeq }) => ({ caseId, expectedSeq: lastSeq }))
    const { actId, outcomes } = await assign.mutateAsync({ memberId, on, cases })
    await refreshCounted(queryClient)
    const done = outcomes.filter(({ outcome }) => outcome === 'recorded').length
    const missed = outcomes.length - done
    const said =
      missed === 0
        ? t('bulk.doneAll', { count: done })
        : t('bulk.done', { count: done, left: missed })
    if (actId === null) showDone(said)
    else
      showUndoable(said, () => {
        undo.take(actId).then(showDone, (error: unknown) => showDone(words.failure(error) ?? ''))
      })
    onDone()
  }
  return (
    <Stack>
      {assign.error === null ? null : (
        <Alert color="danger" role="alert">
          {words.failure(assign.error)}
        </Alert>
      )}
      <p>
        {left === 0
          ? t('bulk.forecastAll', { count: ready.length })
          : t('bulk.forecast', { ready: ready.length, left })}
      </p>
      <AssignOutcomes rows={rows} />
      <Group gap="xs">
        <Button
          variant="filled"
          disabled={ready.length === 0}
          loading={assign.isPending}
          onClick={firstClick(() => void record().catch(() => {}))}
        >
          {t('bulk.record', { count: ready.length })}
        </Button>
        <Button onClick={onBack}>{t('bulk.back')}</Button>
      </Group>
    </Stack>
  )
}
