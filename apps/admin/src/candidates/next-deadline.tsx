import { candidates } from '@nguon/messages/candidates'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { distanceTo } from './days-since.ts'
import classes from './next-deadline.module.css'
import { useCaseWords } from './use-case-words.ts'
import type { CandidateFile } from './wire.ts'

/** The date the case runs towards, how far it is, and the rule that sets it. */
export function NextDeadline({ file }: { file: CandidateFile }) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const due = file.deadlines.find(({ on }) => on === file.dueOn)
  if (due === undefined) return <div className={classes['secondary']}>{t('preview.noDue')}</div>
  const { inWorkingDays, count } = distanceTo(due, file.today)
  const left = inWorkingDays ? 'page.workingDays' : 'page.days'
  const over = inWorkingDays ? 'page.overdue' : 'page.overdueDays'
  return (
    <div>
      <div className={classes['secondary']}>
        {t('page.next', { what: words.step(`deadline.${due.kind}`) })}
      </div>
      <div>
        <strong>{dayText(due.on)}</strong>{' '}
        <span className={due.isOver ? classes['over'] : undefined}>
          {t(due.isOver ? over : left, { count })}
        </span>
      </div>
      <div className={classes['secondary']}>{words.cited(due.citation)}</div>
    </div>
  )
}
