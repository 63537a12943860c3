import { members } from '@nguon/messages/members'
import { useCaseWords } from '../candidates/use-case-words.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import type { MemberEntry } from './wire.ts'

/** What an entry says besides its day: the post, the paper, and what went against the rules. */
export function EntryText({ entry }: { entry: MemberEntry }) {
  const t = useWords(members)
  const words = useCaseWords()
  const { fact, findings, stands } = entry
  if (fact.kind === 'taken_back') return t('page.takenBackWhy', { reason: fact.reason })
  const lines = [
    fact.kind === 'post_taken' ? fact.post : null,
    fact.kind === 'exempted' && fact.until !== null
      ? t('page.exemptBetween', { from: dayText(fact.on), to: dayText(fact.until) })
      : null,
    [fact.document, fact.documentOn === null ? null : dayText(fact.documentOn)]
      .filter((part) => part !== null)
      .join(', '),
  ].filter((line) => line !== null && line !== '')
  return (
    <>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {stands ? null : <StatusBadge tone="neutral">{t('page.takenBack')}</StatusBadge>}
      {stands && findings.length > 0 ? (
        <StatusBadge tone="warn">{t('page.against')}</StatusBadge>
      ) : null}
      {stands
        ? findings.map((finding) => (
            <div key={finding.kind}>
              {words.finding(finding)} {words.step(`remedy.${finding.remedy}`)} (
              {words.cited(finding.citation)})
            </div>
          ))
        : null}
    </>
  )
}
