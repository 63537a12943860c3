import { Alert, Button, Checkbox, Stack, Text } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { IconCircleX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useHasRole } from '../api/me.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { sumOf } from './batch.ts'
import type { Batch, Summary } from './batch.ts'
import { CancelImport } from './cancel-import.tsx'

type Props = { batch: Batch; summary: Summary }

/** The decision: nothing is written before, and errors are left behind only when that is said. */
export function CommitPanel({ batch, summary }: Props) {
  const t = useWords(imports)
  const locale = useLocale()
  const trpc = useTrpc()
  const [accepted, setAccepted] = useState(false)
  const commit = useMutation({
    ...trpc.imports.commit.mutationOptions(),
    onSettled: () => queryClient.invalidateQueries(trpc.imports.pathFilter()),
  })
  const { errors } = summary
  const heldBack = sumOf(summary, 'heldBack')
  const isWaiting = summary.legacy.some(({ isConfirmed }) => !isConfirmed)
  const rows = sumOf(summary, 'added') + sumOf(summary, 'changed')
  if (!useHasRole(['planner'])) return <Panel title={t('commit.title')}>{t('commit.reader')}</Panel>
  return (
    <Panel title={t('commit.title')}>
      <Stack gap="sm">
        {commit.error === null ? null : (
          <Alert color="danger" role="alert">
            {failureSentence(commit.error, locale)}
          </Alert>
        )}
        {errors === 0 ? null : (
          <>
            <Alert color="danger" icon={<IconCircleX size={18} stroke={1.5} />}>
              <strong>{t('commit.left', { count: errors })}</strong> {t('commit.leftText')}
              {heldBack === 0
                ? null
                : ` ${t(isWaiting ? 'commit.withheld' : 'commit.heldBack', { count: heldBack })}`}
            </Alert>
            <Checkbox
              checked={accepted}
              onChange={(event) => setAccepted(event.currentTarget.checked)}
              label={t('commit.accept', { count: errors })}
            />
          </>
        )}
        <Button
          fullWidth
          variant="filled"
          size="md"
          disabled={errors > 0 && !accepted}
          loading={commit.isPending}
          onClick={() => commit.mutate({ batchId: batch.id })}
        >
          {rows === 0 ? t('commit.title') : t('commit.act', { count: rows })}
        </Button>
        {rows === 0 ? <Text fz="sm">{t('commit.beside')}</Text> : null}
        <Text c="dimmed" fz="sm">
          {t('commit.note')}
        </Text>
        <CancelImport batch={batch} />
      </Stack>
    </Panel>
  )
}
