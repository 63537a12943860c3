import { Alert, Button, Stack, Text } from '@mantine/core'
import { errorSentence } from '@nguon/messages/errors'
import { imports } from '@nguon/messages/imports'
import { useState } from 'react'
import { useHasRole, useMe } from '../api/me.ts'
import { dayText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import type { Batch } from './batch.ts'
import { UndoDialog } from './undo-dialog.tsx'

/** The way back from a written batch, as long as it is open, and why the last attempt failed. */
export function UndoImport({ batch }: { batch: Batch }) {
  const t = useWords(imports)
  const locale = useLocale()
  const { today } = useMe()
  const [asked, setAsked] = useState(false)
  const { undoUntil, failure } = batch
  if (!useHasRole(['planner']) || undoUntil === null || undoUntil < today) return null
  return (
    <Stack gap="xs" mt="md" align="flex-start">
      {failure === null ? null : (
        <Alert color="danger" role="alert">
          <strong>{t('undo.left')}</strong>{' '}
          {errorSentence(
            { kind: 'refused', reason: failure.reason, details: { values: failure.values ?? {} } },
            locale,
          )}
        </Alert>
      )}
      <Button onClick={() => setAsked(true)}>{t('undo.act')}</Button>
      <Text c="dimmed" fz="sm">
        {t('undo.until', { date: dayText(undoUntil) })}
      </Text>
      {asked ? <UndoDialog batch={batch} onClose={() => setAsked(false)} /> : null}
    </Stack>
  )
}
