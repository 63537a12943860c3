import classes from './due-text.module.css'
import { nearDayText } from './days-since.ts'
import { useStatusWords } from './use-status-words.ts'
import type { CandidateRow } from './wire.ts'

type Props = { due: Pick<CandidateRow, 'dueOn' | 'dueWhat'>; today: string }

/** What comes next and when: red when it is over, amber on the day itself. */
export function DueText({ due: { dueOn, dueWhat }, today }: Props) {
  const words = useStatusWords()
  if (dueOn === null || dueWhat === null) return null
  const state = dueOn < today ? 'over' : dueOn === today ? 'today' : undefined
  return (
    <span className={classes['due']}>
      <span>{words.due(dueWhat)}</span>
      <time dateTime={dueOn} data-state={state}>
        {nearDayText(dueOn, today)}
      </time>
    </span>
  )
}
