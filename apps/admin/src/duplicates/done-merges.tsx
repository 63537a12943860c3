import { Button } from '@mantine/core'
import { duplicates } from '@nguon/messages/duplicates'
import { useMutation, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { momentText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { MoreButton } from '../shell/more-button.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import { showDone } from '../shell/toast.ts'
import { mergesOf, refreshDuplicates } from './duplicates-query.ts'
import classes from './duplicates.module.css'
import type { DoneMerge } from './wire.ts'

/** What was merged, by whom and why; each can be taken back as long as it can be split. */
export function DoneMerges({ unitId }: { unitId: string }) {
  const t = useWords(duplicates)
  const [asked, setAsked] = useState<DoneMerge>()
  const list = useSuspenseInfiniteQuery(mergesOf(unitId))
  const merges = list.data.pages.flatMap((page) => page.merges)
  if (merges.length === 0) return <StateNotice title={t('empty.merged')} />
  return (
    <>
      <ul className={classes['pairs']} aria-label={t('view.merged')}>
        {merges.map((merge) => (
          <li key={merge.mergeId} className={classes['merge']}>
            <div className={classes['person']}>
              <strong>
                {t('merged.line', { dropped: merge.droppedName, kept: merge.keptName })}
              </strong>
              <div>{merge.unitName}</div>
            </div>
            <div>
              {merge.reason}
              <div className={classes['secondary']}>
                {t('merged.by', { name: merge.mergedBy, at: momentText(merge.mergedAt) })}
              </div>
            </div>
            {merge.reversedAt === null ? (
              <Button
                onClick={() => setAsked(merge)}
                aria-label={t('merged.reverseOf', {
                  dropped: merge.droppedName,
                  kept: merge.keptName,
                })}
              >
                {t('merged.reverse')}
              </Button>
            ) : (
              <span className={classes['secondary']}>
                {t('merged.reversedBy', {
                  name: merge.reversedBy ?? '',
                  at: momentText(merge.reversedAt),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <MoreButton list={list} label={t('more')} />
      {asked === undefined ? null : (
        <ReverseDialog merge={asked} unitId={unitId} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}

type Props = { merge: DoneMerge; unitId: string; onClose: () => void }

function ReverseDialog({ merge, unitId, onClose }: Props) {
  const t = useWords(duplicates)
  const locale = useLocale()
  const reverse = useMutation({
    ...useTrpc().duplicates.reverse.mutationOptions(),
    onSuccess: async () => {
      await refreshDuplicates(unitId)
      showDone(t('merged.done'))
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={t('merged.confirmTitle', { dropped: merge.droppedName, kept: merge.keptName })}
      confirm={t('merged.reverse')}
      pending={reverse.isPending}
      error={reverse.error === null ? null : failureSentence(reverse.error, locale)}
      onConfirm={() => reverse.mutate({ mergeId: merge.mergeId })}
      onClose={onClose}
    >
      {t('merged.confirm')}
    </ConfirmDialog>
  )
}
