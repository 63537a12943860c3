import { ActionIcon, Button, Group, Title } from '@mantine/core'
import { candidates } from '@nguon/messages/candidates'
import { IconX } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import { CandidateFacts } from './candidate-facts.tsx'
import classes from './candidate-preview.module.css'
import { daysBetween } from './days-since.ts'
import type { ListAddress } from './list-address.ts'
import { NextDeadline } from './next-deadline.tsx'
import { useCaseWords } from './use-case-words.ts'

type Props = { caseId: string; list: ListAddress; unitId: string }

/** The open row beside the list: where the person stands, what comes next, what was last. */
export function CandidatePreview({ caseId, list, unitId }: Props) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const { data: file } = useSuspenseQuery(useTrpc().candidates.get.queryOptions({ caseId }))
  return (
    <aside className={classes['preview']} aria-label={t('preview.label')}>
      <div className={classes['previewHead']}>
        <Title order={2}>{file.person.fullName}</Title>
        <ActionIcon
          component={Link}
          to={paths.candidates({ ...list, unitId, open: undefined })}
          replace
          preventScrollReset
          aria-label={t('preview.close')}
        >
          <IconX size={20} stroke={1.5} />
        </ActionIcon>
        <div className={classes['previewStage']}>
          <StatusBadge tone="action">{words.status(file.stage)}</StatusBadge>
          <span>{t('days', { count: daysBetween(file.stageSince, file.today) })}</span>
        </div>
      </div>
      <section className={classes['previewPart']}>
        <NextDeadline file={file} />
      </section>
      <section className={classes['previewPart']}>
        <CandidateFacts file={file} unitId={unitId} withMentors />
      </section>
      <section className={classes['previewPart']}>
        <Title order={3}>{t('preview.recent')}</Title>
        <ul className={classes['recent']}>
          {file.events
            .toReversed()
            .slice(0, 4)
            .map(({ seq, event }) => (
              <li key={seq}>
                <time>{dayText(event.on)}</time>
                <span>{words.happened(event)}</span>
              </li>
            ))}
        </ul>
      </section>
      <Group p="md" gap="xs">
        <Button component={Link} variant="filled" to={paths.candidate({ unitId, caseId })}>
          {t('preview.open')}
        </Button>
      </Group>
    </aside>
  )
}
