import { Button } from '@mantine/core'
import { exports } from '@nguon/messages/exports'
import { useMutation } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { queryClient, useTrpc } from '../api/client.ts'
import { momentText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import { StatusBadge } from '../shell/status-badge.tsx'
import type { Tone } from '../shell/status-badge.tsx'
import classes from './exports.module.css'
import { fileAddress, isUnderWay, type ExportLine } from './wire.ts'

const tones: Record<ExportLine['status'], Tone> = {
  waiting: 'neutral',
  running: 'action',
  ready: 'good',
  failed: 'danger',
  cancelled: 'neutral',
  expired: 'neutral',
}

/** One file of the list: which list of when, where it stands, and the act that is left. */
export function ExportedFile({ line }: { line: ExportLine }) {
  const t = useWords(exports)
  const { number } = useNumbers()
  const { status, rowsDone, requestedAt, expiresAt } = line
  const name = `${t(`of.${line.list}`)} (.${line.format})`
  return (
    <>
      <div>
        <strong>{name}</strong>{' '}
        <StatusBadge tone={tones[status]}>{t(`status.${status}`)}</StatusBadge>
        <div className={classes['facts']}>
          <span>{`${t('list.when')} ${momentText(requestedAt)}`}</span>
          {status === 'ready' || isUnderWay(line) ? (
            <span>{`${t('list.rows')} ${number(rowsDone)}`}</span>
          ) : null}
          {status === 'ready' ? <span>{`${t('list.until')} ${momentText(expiresAt)}`}</span> : null}
        </div>
      </div>
      <Act line={line} name={name} />
    </>
  )
}

function Act({ line, name }: { line: ExportLine; name: string }) {
  const t = useWords(exports)
  const trpc = useTrpc()
  const { unitId } = useParams()
  const cancel = useMutation({
    ...trpc.exports.cancel.mutationOptions(),
    onSettled: () => queryClient.invalidateQueries(trpc.exports.pathFilter()),
  })
  if (line.status === 'ready')
    return (
      <Button
        component="a"
        href={fileAddress(line.id, unitId)}
        download
        aria-label={`${t('panel.download')}: ${name}`}
      >
        {t('panel.download')}
      </Button>
    )
  if (!isUnderWay(line)) return null
  return (
    <Button
      loading={cancel.isPending}
      aria-label={`${t('panel.cancel')}: ${name}`}
      onClick={() => cancel.mutate({ exportId: line.id })}
    >
      {t('panel.cancel')}
    </Button>
  )
}
