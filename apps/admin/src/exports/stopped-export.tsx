import { Alert } from '@mantine/core'
import { errorSentence } from '@nguon/messages/errors'
import { exports } from '@nguon/messages/exports'
import { useLocale, useWords } from '../shell/locale.tsx'
import type { ExportLine } from './wire.ts'

/** An export without a file: stopped by its asker, or failed for a reason. */
export function StoppedExport({ line: { status, failure } }: { line: ExportLine }) {
  const t = useWords(exports)
  const locale = useLocale()
  if (status !== 'failed')
    return <output>{status === 'cancelled' ? t('panel.cancelled') : t(`status.${status}`)}</output>
  const reason = failure?.reason ?? 'export_failed'
  return (
    <Alert color="danger" role="alert">
      {`${t('panel.failed')} ${errorSentence({ kind: 'unavailable', reason }, locale)}`}
    </Alert>
  )
}
