import { members } from '@nguon/messages/members'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import classes from '../candidates/candidate.module.css'
import { useCaseWords } from '../candidates/use-case-words.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import type { MemberFile } from './wire.ts'

type Props = { file: MemberFile; unitId: string }

/** Whether the member may be asked to help, in the words of the rule, and whom he or she helps now. */
export function HelperPart({ file, unitId }: Props) {
  const t = useWords(members)
  const words = useCaseWords()
  const { helping, helperFindings, acquaintance, leftOn } = file
  return (
    <>
      {leftOn !== null && helping.length > 0 ? (
        <p className={classes['warnings']}>{t('page.helperGone', { count: helping.length })}</p>
      ) : null}
      {helperFindings.length === 0 ? (
        <p>
          {t('page.mayHelp')} {t('page.acquaintance', { months: acquaintance.months })}{' '}
          <span className={classes['secondary']}>{words.cited(acquaintance.citation)}</span>
        </p>
      ) : (
        helperFindings.map((finding) => (
          <p key={finding.kind}>
            {words.finding(finding)}{' '}
            <span className={classes['secondary']}>{words.cited(finding.citation)}</span>
          </p>
        ))
      )}
      <p>
        {helping.length === 0 ? t('page.helpsNobody') : t('page.helps', { count: helping.length })}
      </p>
      <ul className={classes['plain']}>
        {helping.map(({ caseId, fullName, stage, assignedOn }) => (
          <li key={caseId} className={classes['pair']}>
            <span>
              <Link to={paths.candidate({ unitId, caseId })}>{fullName}</Link>,{' '}
              {words.status(stage)}
            </span>
            <span className={classes['secondary']}>
              {t('page.since', { date: dayText(assignedOn) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
