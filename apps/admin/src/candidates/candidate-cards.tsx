import { candidates } from '@nguon/messages/candidates'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import cards from '../shell/row-cards.module.css'
import { daysBetween } from './days-since.ts'
import { DueText } from './due-text.tsx'
import { useStatusWords } from './use-status-words.ts'
import type { CandidateRow } from './wire.ts'

type Props = { rows: readonly CandidateRow[]; unitId: string; today: string; label: string }

/** The list on a phone: name; cell and stage; what comes next. */
export function CandidateCards({ rows, unitId, today, label }: Props) {
  const t = useWords(candidates)
  const words = useStatusWords()
  return (
    <ul className={cards['cards']} aria-label={label}>
      {rows.map((row) => (
        <li key={row.caseId} className={cards['card']}>
          <Link to={paths.candidate({ unitId, caseId: row.caseId })} className={cards['name']}>
            {row.fullName}
          </Link>
          <div className={cards['line']}>
            <span>{row.unitName}</span>
            <span>{words.status(row.stage)}</span>
          </div>
          <div className={cards['line']}>
            {row.dueOn === null ? (
              <span>{t('days', { count: daysBetween(row.stageSince, today) })}</span>
            ) : (
              <DueText due={row} today={today} />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
