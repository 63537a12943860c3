import { members } from '@nguon/messages/members'
import { useCaseWords } from '../candidates/use-case-words.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import classes from '../candidates/candidate.module.css'
import type { MemberFile } from './wire.ts'

/** When probation ends and by when the cell considers it, with the rule that says so. */
export function ProbationPart({ file }: { file: MemberFile }) {
  const t = useWords(members)
  const words = useCaseWords()
  const { probation } = file
  if (probation === null) return <p>{t('page.probationUnknown')}</p>
  return (
    <>
      <p>{t('page.probationEnds', { date: dayText(probation.endsOn) })}</p>
      <p>{t('page.reviewDue', { date: dayText(probation.reviewDueOn) })}</p>
      <p className={classes['secondary']}>{words.cited(probation.citation)}</p>
    </>
  )
}
