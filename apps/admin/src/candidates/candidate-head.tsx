import { Anchor, Button } from '@mantine/core'
import { candidateList } from '@nguon/messages/candidate-list'
import { candidates } from '@nguon/messages/candidates'
import { isExit } from '@nguon/domain/recruitment/stages'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import classes from './candidate.module.css'
import { mainStep } from './main-step.ts'
import { NextDeadline } from './next-deadline.tsx'
import { StageLine } from './stage-line.tsx'
import { useCaseWords } from './use-case-words.ts'
import type { CandidateFile } from './wire.ts'

type Props = { file: CandidateFile; unitId: string; mayWrite: boolean }

/** Who, where in the procedure, what by when, and the one next act. */
export function CandidateHead({ file, unitId, mayWrite }: Props) {
  const t = useWords(candidates)
  const list = useWords(candidateList)
  const words = useCaseWords()
  const next = mainStep(file.nextSteps)
  const { stop } = file
  return (
    <section className={classes['head']}>
      <div className={classes['headRow']}>
        <div className={classes['who']}>
          <nav className={classes['crumbs']}>
            <Anchor component={Link} to={paths.candidates({ unitId })}>
              {list('title')}
            </Anchor>
            {' / '}
            <Anchor component={Link} to={paths.unitPage({ unitId, id: file.unit.id })}>
              {file.unit.name}
            </Anchor>
          </nav>
          <PageTitle
            title={file.person.fullName}
            badge={
              <StatusBadge tone={isExit(file.stage) ? 'neutral' : 'action'}>
                {words.status(file.stage)}
              </StatusBadge>
            }
          />
        </div>
        <div className={classes['deadline']}>
          <NextDeadline file={file} />
        </div>
        {mayWrite && next !== undefined ? (
          <div className={classes['act']}>
            <Button
              component={Link}
              variant="filled"
              to={paths.candidate({ unitId, caseId: file.caseId, step: next.command })}
              preventScrollReset
            >
              {words.step(`step.${next.command}`)}
            </Button>
          </div>
        ) : null}
      </div>
      {stop === null ? null : (
        <p className={classes['stop']}>
          {t('page.stopped', {
            exit: words.status(stop.exit),
            date: dayText(stop.on),
            reason: words.step(`stop.${stop.reason}`),
          })}
        </p>
      )}
      {file.earlierStops.map((earlier) => (
        <p key={`${earlier.exit} ${earlier.on}`} className={classes['stop']}>
          {t('page.earlier', { exit: words.status(earlier.exit), date: dayText(earlier.on) })}
        </p>
      ))}
      <StageLine file={file} />
    </section>
  )
}
