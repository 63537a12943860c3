import { candidates } from '@nguon/messages/candidates'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import { Timeline } from '../shell/timeline.tsx'
import type { TimelineItem } from '../shell/timeline.tsx'
import { useCaseWords } from './use-case-words.ts'
import type { CandidateFile } from './wire.ts'

type Recorded = CandidateFile['events'][number]

/** Newest first: legal dates ahead in grey with their rule, today, then what has happened. */
export function CandidateTimeline({ file }: { file: CandidateFile }) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const future = file.deadlines
    .filter(({ isOver }) => !isOver)
    .toReversed()
    .map((due): TimelineItem => ({
      key: due.kind,
      title: words.step(`deadline.${due.kind}`),
      date: due.on,
      text: words.cited(due.citation),
    }))
  const past = file.events
    .toSorted((a, b) =>
      a.event.on === b.event.on ? b.seq - a.seq : a.event.on < b.event.on ? 1 : -1,
    )
    .map((recorded): TimelineItem => ({
      key: String(recorded.seq),
      title: words.happened(recorded.event),
      date: recorded.event.on,
      text: <EventText recorded={recorded} file={file} />,
      ...(recorded.recordedBy === null
        ? {}
        : { author: t('page.recordedBy', { name: recorded.recordedBy }) }),
    }))
  return (
    <Panel title={t('page.timeline')} flush>
      <Timeline future={future} past={past} today={file.today} />
    </Panel>
  )
}

/** Who voted: the members of a cell, of a committee or of its standing committee. */
function voteSentence(event: Recorded['event']) {
  if (event.kind === 'committee_resolved') return 'page.committeeVote'
  if (event.kind !== 'decided') return 'page.vote'
  return event.vote?.body === 'standing_committee' ? 'page.standingVote' : 'page.committeeVote'
}

/** What the event itself says, and what went against the rules. */
function EventText({ recorded, file }: { recorded: Recorded; file: CandidateFile }) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const { event, vote, findings, asFact, reason } = recorded
  const lines: string[] = []
  if ('approved' in event && !event.approved) lines.push(t('happened.no'))
  if (vote !== null) lines.push(t(voteSentence(event), vote))
  if (event.kind === 'mentor_assigned' || event.kind === 'mentor_released') {
    const { mentorId } = event
    const helper = file.mentors.find(({ id, memberId }) => (memberId ?? id) === mentorId)
    if (helper !== undefined) lines.push(helper.name)
  }
  if (event.kind === 'decided' && event.number !== null)
    lines.push(t('page.number', { number: event.number }))
  if ('reason' in event) lines.push(words.step(`stop.${event.reason}`))
  if (event.kind === 'recognised' && event.effectiveOn !== null)
    lines.push(dayText(event.effectiveOn))
  if (reason !== null) lines.push(t(asFact ? 'page.basis' : 'page.reason', { reason }))
  return (
    <>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {asFact && findings.length > 0 ? (
        <StatusBadge tone="warn">{t('page.asFact')}</StatusBadge>
      ) : null}
      {findings.map((finding) => (
        <div key={finding.kind}>
          {words.finding(finding)} {words.step(`remedy.${finding.remedy}`)} (
          {words.cited(finding.citation)})
        </div>
      ))}
    </>
  )
}
