import { candidates } from '@nguon/messages/candidates'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import { neighboursOf } from '../tables/neighbours.ts'
import { PreviewFrame, PreviewPart } from '../tables/preview-frame.tsx'
import { CandidateFacts } from './candidate-facts.tsx'
import classes from './candidate-preview.module.css'
import { daysBetween } from './days-since.ts'
import { listInputOf } from './list-address.ts'
import type { ListAddress } from './list-address.ts'
import { NextDeadline } from './next-deadline.tsx'
import { useCaseWords } from './use-case-words.ts'

type Props = { caseId: string; list: ListAddress; unitId: string }

/** The open row beside the list: where the person stands, what comes next, what was last. */
export function CandidatePreview({ caseId, list, unitId }: Props) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const trpc = useTrpc()
  const { data: file } = useSuspenseQuery(trpc.candidates.get.queryOptions({ caseId }))
  const { data } = useSuspenseQuery(trpc.candidates.list.queryOptions(listInputOf(list)))
  const open = (other: string | undefined) => paths.candidates({ ...list, unitId, open: other })
  return (
    <PreviewFrame
      title={file.person.fullName}
      aside={
        <>
          <StatusBadge tone="action">{words.status(file.stage)}</StatusBadge>
          <span>{t('days', { count: daysBetween(file.stageSince, file.today) })}</span>
        </>
      }
      neighbours={neighboursOf(
        data.rows.map((row) => row.caseId),
        caseId,
      )}
      href={open}
      page={paths.candidate({ unitId, caseId })}
    >
      <PreviewPart>
        <NextDeadline file={file} />
      </PreviewPart>
      <PreviewPart>
        <CandidateFacts file={file} unitId={unitId} withMentors />
      </PreviewPart>
      <PreviewPart title={t('preview.recent')}>
        <ul className={classes['recent']}>
          {file.events
            .toReversed()
            .slice(0, 4)
            .map(({ seq, event }) => (
              <li key={seq}>
                <time>{dayText(event.on)}</time>
                <span>{words.happened(event)}</span>
              </li>
            ))}
        </ul>
      </PreviewPart>
    </PreviewFrame>
  )
}
