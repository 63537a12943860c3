import { candidates } from '@nguon/messages/candidates'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import classes from './next-deadline.module.css'
import { useCaseWords } from './use-case-words.ts'
import type { CandidateFile } from './wire.ts'

/** The date the case runs towards, the working days until it, and the rule that sets it. */
export function NextDeadline({ file }: { file: CandidateFile }) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const due = file.deadlines.find(({ on }) => on === file.dueOn)
  if (due === undefined) return <div className={classes['secondary']}>{t('preview.noDue')}</div>
  const days = Math.abs(due.workingDays)
  return (
    <div>
      <div className={classes['secondary']}>
        {t('page.next', { what: words.step(`deadline.${due.kind}`) })}
      </div>
      <div>
        <strong>{dayText(due.on)}</strong>{' '}
        <span className={due.isOver ? classes['over'] : undefined}>
          {t(due.isOver ? 'page.overdue' : 'page.workingDays', { count: days })}
        </span>
      </div>
      <div className={classes['secondary']}>{words.cited(due.citation)}</div>
    </div>
  )
}
