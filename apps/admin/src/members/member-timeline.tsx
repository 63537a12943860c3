import { Button } from '@mantine/core'
import { members } from '@nguon/messages/members'
import { useState } from 'react'
import { useCaseWords } from '../candidates/use-case-words.ts'
import { useWords } from '../shell/locale.tsx'
import { dayText } from '../shell/date-text.ts'
import { Panel } from '../shell/panel.tsx'
import { Timeline } from '../shell/timeline.tsx'
import type { TimelineItem } from '../shell/timeline.tsx'
import { EntryText } from './entry-text.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'
import { useFactName } from './use-fact-name.ts'
import type { MemberEntry, MemberFile } from './wire.ts'

type Props = { file: MemberFile; mayWrite: boolean }

/** Newest first: what probation brings, today, then what the roll has taken down. */
export function MemberTimeline({ file, mayWrite }: Props) {
  const t = useWords(members)
  const words = useCaseWords()
  const nameOf = useFactName(file)
  const [asking, setAsking] = useState<MemberEntry>()
  const { probation, admittedOn, officialOn, entries, today } = file
  const ahead =
    probation === null
      ? []
      : ([
          ['deadline.recognition_review_due', probation.reviewDueOn],
          ['deadline.probation_ends', probation.endsOn],
        ] as const)
  const isOfRoll = !entries.some(({ fact, stands }) => stands && fact.kind === 'recognised')
  const known: TimelineItem[] = [
    ...(officialOn === null || !isOfRoll
      ? []
      : [{ key: 'official', title: t('page.officialEntry'), date: officialOn }]),
    ...(admittedOn === null
      ? []
      : [{ key: 'admitted', title: t('page.admittedEntry'), date: admittedOn }]),
  ]
  const recorded = entries.toReversed().map((entry): TimelineItem => {
    const title = nameOf(entry)
    const date = entry.fact.on
    return {
      key: String(entry.seq),
      title,
      date,
      text: <EntryText entry={entry} />,
      ...(entry.recordedBy === null
        ? {}
        : { author: t('page.recordedBy', { name: entry.recordedBy }) }),
      ...(mayWrite && entry.mayTakeBack
        ? {
            document: (
              <Button
                size="compact-md"
                variant="subtle"
                aria-label={t('takeBack.actionOf', { fact: title, date: dayText(date) })}
                onClick={() => setAsking(entry)}
              >
                {t('takeBack.action')}
              </Button>
            ),
          }
        : {}),
    }
  })
  return (
    <Panel title={t('page.timeline')} flush>
      <Timeline
        today={today}
        future={ahead
          .filter(([, on]) => on > today)
          .map(([kind, on]) => ({ key: kind, title: words.step(kind), date: on }))}
        past={[...recorded, ...known].toSorted((a, b) => (a.date < b.date ? 1 : -1))}
      />
      {asking === undefined ? null : (
        <TakeBackDialog file={file} entry={asking} onClose={() => setAsking(undefined)} />
      )}
    </Panel>
  )
}
