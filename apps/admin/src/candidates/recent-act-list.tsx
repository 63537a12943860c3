import { Button, Text } from '@mantine/core'
import { candidateList } from '@nguon/messages/candidate-list'
import { candidates } from '@nguon/messages/candidates'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTrpc } from '../api/client.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { dayText, momentText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import classes from './recent-act-list.module.css'
import { useBulkUndo } from './use-bulk-undo.ts'
import { useMayRecord } from './use-may-record.ts'
import type { BulkAct } from './wire.ts'

/** Who did what to how many, and when; undone as one, save for whom somebody went on with. */
export function RecentActList() {
  const t = useWords(candidates)
  const list = useWords(candidateList)
  const trpc = useTrpc()
  const mayWrite = useMayRecord()
  const { data: acts } = useSuspenseQuery(trpc.candidates.bulk.recent.queryOptions())
  const [asked, setAsked] = useState<BulkAct>()
  const [said, setSaid] = useState<string>()
  const undo = useBulkUndo()
  const take = async (actId: string) => {
    const outcome = await undo.take(actId)
    setAsked(undefined)
    setSaid(outcome)
  }
  if (acts.length === 0) return <StateNotice title={t('bulk.none')} text={t('bulk.noneText')} />
  return (
    <>
      <output className={classes['said']}>{said}</output>
      <ol className={classes['acts']} aria-label={list('recent')}>
        {acts.map((act) => (
          <li key={act.id}>
            <strong>
              {t('bulk.act', { name: act.memberName ?? t('bulk.elsewhere'), count: act.cases })}
            </strong>
            <Text c="dimmed">
              {t('bulk.by', {
                who: act.doneBy,
                at: momentText(act.doneAt),
                on: dayText(act.happenedOn),
              })}
            </Text>
            {act.undoneAt === null ? (
              mayWrite ? (
                <Button
                  onClick={() => {
                    undo.reset()
                    setAsked(act)
                  }}
                >
                  {t('bulk.undo')}
                </Button>
              ) : null
            ) : (
              <Text>
                {t('bulk.undoneBy', {
                  who: act.undoneBy ?? '',
                  at: momentText(act.undoneAt),
                  count: act.undoneCases ?? 0,
                })}
              </Text>
            )}
          </li>
        ))}
      </ol>
      {asked === undefined ? null : (
        <ConfirmDialog
          title={t('bulk.undoTitle')}
          confirm={t('bulk.undo')}
          pending={undo.isPending}
          error={undo.error}
          onConfirm={() => void take(asked.id).catch(() => {})}
          onClose={() => setAsked(undefined)}
        >
          {t('bulk.undoText', { count: asked.cases })}
        </ConfirmDialog>
      )}
    </>
  )
}
