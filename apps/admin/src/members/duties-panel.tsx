import { Anchor, Paper, Title } from '@mantine/core'
import { members } from '@nguon/messages/members'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import classes from '../candidates/candidate.module.css'
import { useStatusWords } from '../candidates/use-status-words.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { HelperPart } from './helper-part.tsx'
import { ProbationPart } from './probation-part.tsx'
import type { MemberFile } from './wire.ts'

type Props = { file: MemberFile; unitId: string }

/** Probation and exemption with their days, the procedure behind the membership, and helping others. */
export function DutiesPanel({ file, unitId }: Props) {
  const t = useWords(members)
  const words = useStatusWords()
  const { ownCase, exemptFrom, exemptTo } = file
  return (
    <Paper component="section" withBorder className={classes['stack'] ?? ''}>
      {file.standing === 'probationary' && file.leftOn === null ? (
        <section className={classes['part']}>
          <Title order={2}>{t('page.probation')}</Title>
          <ProbationPart file={file} />
          {file.isOnProbationInCase ? <p>{t('page.inCase')}</p> : null}
        </section>
      ) : null}
      {ownCase === null ? null : (
        <section className={classes['part']}>
          <Title order={2}>{t('page.case')}</Title>
          <p>
            {words.status(ownCase.stage)}.{' '}
            <Anchor component={Link} to={paths.candidate({ unitId, caseId: ownCase.caseId })}>
              {t('page.openCase')}
            </Anchor>
          </p>
        </section>
      )}
      {exemptFrom === null ? null : (
        <section className={classes['part']}>
          <Title order={2}>{t('exempt')}</Title>
          <p>
            {exemptTo === null
              ? t('page.exemptFrom', { date: dayText(exemptFrom) })
              : t('page.exemptBetween', { from: dayText(exemptFrom), to: dayText(exemptTo) })}
          </p>
        </section>
      )}
      <section className={classes['part']}>
        <Title order={2}>{t('page.helper')}</Title>
        <HelperPart file={file} unitId={unitId} />
      </section>
    </Paper>
  )
}
