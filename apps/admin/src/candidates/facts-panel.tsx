import { candidates } from '@nguon/messages/candidates'
import { Paper, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { BasisPart } from '../people/basis-part.tsx'
import { FlagsPart } from '../people/flags-part.tsx'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import classes from './candidate.module.css'
import { CandidateFacts } from './candidate-facts.tsx'
import { SensitiveField } from './sensitive-field.tsx'
import type { CandidateFile } from './wire.ts'

type Props = { file: CandidateFile; unitId: string; mayWrite: boolean; mayReveal: boolean }

/** The facts, the sensitive ones apart and masked, the helpers, and the rules that apply. */
export function FactsPanel({ file, unitId, mayWrite, mayReveal }: Props) {
  const t = useWords(candidates)
  const reveal = useMutation(useTrpc().candidates.reveal.mutationOptions())
  return (
    <Paper component="section" withBorder className={classes['stack'] ?? ''}>
      <section className={classes['part']}>
        <Title order={2}>{t('page.facts')}</Title>
        <CandidateFacts file={file} unitId={unitId} />
      </section>
      {file.sensitiveFields.length === 0 ? null : (
        <section className={classes['part']}>
          <Title order={3} className={classes['locked'] ?? ''}>
            <IconLock size={18} stroke={1.5} /> {t('page.sensitive')}
          </Title>
          {file.sensitiveFields.map((field) => (
            <SensitiveField
              key={field}
              field={field}
              mayReveal={mayReveal}
              reveal={(asked) => reveal.mutateAsync({ caseId: file.caseId, ...asked })}
            />
          ))}
          <p className={classes['secondary']}>{t('page.sensitiveNote')}</p>
        </section>
      )}
      <section className={classes['part']}>
        <Title order={3}>{t('page.mentors')}</Title>
        {file.mentors.length === 0 ? (
          <p className={classes['secondary']}>{t('page.noMentors')}</p>
        ) : (
          <ul className={classes['plain']}>
            {file.mentors.map((mentor) => (
              <li key={mentor.id} className={classes['pair']}>
                <span>{mentor.name}</span>
                <span className={classes['secondary']}>
                  {mentor.releasedOn === null
                    ? mentor.memberId === null
                      ? ''
                      : t('page.helping', { count: mentor.helping })
                    : t('page.until', { date: dayText(mentor.releasedOn) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={classes['part']}>
        <FlagsPart personId={file.personId} mayWrite={mayWrite} />
      </section>
      <section className={classes['part']}>
        <BasisPart
          personId={file.personId}
          mayWrite={mayWrite}
          notice={paths.notice({ unitId, caseId: file.caseId })}
        />
      </section>
      <section className={classes['part']}>
        <Title order={3}>{t('page.rules')}</Title>
        <p>
          {file.rules.document}, {dayText(file.rules.issuedOn)}
        </p>
      </section>
    </Paper>
  )
}
