import { Alert, CloseButton, Group } from '@mantine/core'
import { exports } from '@nguon/messages/exports'
import { useQuery } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { ExportProgress } from './export-progress.tsx'
import classes from './exports.module.css'
import { ReadyExport } from './ready-export.tsx'
import { StoppedExport } from './stopped-export.tsx'
import { isUnderWay, type ExportLine } from './wire.ts'

const POLL = 500

/** What the request for a file came to: an export, a refusal, or nothing yet. */
export type AskedExport = { data: { exportId: string } | undefined; error: unknown }

type Props = { asked: AskedExport; onClose: () => void }

/** Between the head of a list and the list: what becomes of the file that was asked for. */
export function ExportPanel({ asked, onClose }: Props) {
  const t = useWords(exports)
  const locale = useLocale()
  const exportId = asked.data?.exportId
  const { data, error } = useQuery({
    ...useTrpc().exports.get.queryOptions({ exportId: exportId ?? '' }),
    enabled: exportId !== undefined,
    refetchInterval: (query) =>
      query.state.data === undefined || isUnderWay(query.state.data) ? POLL : false,
  })
  const failed = asked.error ?? error
  return (
    <div className={classes['panel']}>
      <Panel>
        <Group wrap="nowrap" align="flex-start" gap="sm">
          <div className={classes['state']}>
            {failed === null ? (
              <State line={data} />
            ) : (
              <Alert color="danger" role="alert">
                {failureSentence(failed, locale)}
              </Alert>
            )}
          </div>
          <CloseButton aria-label={t('panel.close')} onClick={onClose} />
        </Group>
      </Panel>
    </div>
  )
}

function State({ line }: { line: ExportLine | undefined }) {
  const t = useWords(exports)
  if (line === undefined) return <output>{t('panel.waiting')}</output>
  if (isUnderWay(line)) return <ExportProgress line={line} />
  if (line.status === 'ready') return <ReadyExport line={line} />
  return <StoppedExport line={line} />
}
