import { Paper, Title } from '@mantine/core'
import { candidates } from '@nguon/messages/candidates'
import { members } from '@nguon/messages/members'
import { IconLock } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'
import { useHasRole } from '../api/me.ts'
import classes from '../candidates/candidate.module.css'
import { SensitiveField } from '../candidates/sensitive-field.tsx'
import { useWords } from '../shell/locale.tsx'
import { MemberFacts } from './member-facts.tsx'
import type { MemberFile } from './wire.ts'

type Props = { file: MemberFile; unitId: string }

/** The facts, and the sensitive ones apart and masked. */
export function MemberFactsPanel({ file, unitId }: Props) {
  const t = useWords(members)
  const person = useWords(candidates)
  const mayReveal = useHasRole(['planner', 'data_protection_officer'])
  const reveal = useMutation(useTrpc().members.reveal.mutationOptions())
  const { memberId } = file
  return (
    <Paper component="section" withBorder className={classes['stack'] ?? ''}>
      <section className={classes['part']}>
        <Title order={2}>{t('page.facts')}</Title>
        <MemberFacts file={file} unitId={unitId} />
      </section>
      {file.sensitiveFields.length === 0 ? null : (
        <section className={classes['part']}>
          <Title order={3} className={classes['locked'] ?? ''}>
            <IconLock size={18} stroke={1.5} /> {person('page.sensitive')}
          </Title>
          {file.sensitiveFields.map((field) => (
            <SensitiveField
              key={field}
              field={field}
              mayReveal={mayReveal}
              reveal={(asked) => reveal.mutateAsync({ memberId, ...asked })}
            />
          ))}
          <p className={classes['secondary']}>{person('page.sensitiveNote')}</p>
        </section>
      )}
    </Paper>
  )
}
