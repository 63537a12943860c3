import { Button, Group, Stack } from '@mantine/core'
import { errorSentence } from '@nguon/messages/errors'
import { imports } from '@nguon/messages/imports'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { momentText } from '../shell/date-text.ts'
import { Panel } from '../shell/panel.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import { isEmpty } from './batch.ts'
import type { Batch } from './batch.ts'
import { CountsPanel } from './counts-panel.tsx'
import classes from './dry-run.module.css'
import { ProblemPanel } from './problem-panel.tsx'
import { Written } from './written.tsx'

type Props = { batch: Batch; unitId: string }

/** A batch that is over: written, undone, failed with its reason, dropped, or without anything to write. */
export function Ended({ batch, unitId }: Props) {
  const t = useWords(imports)
  const locale = useLocale()
  const another = (label: string) => (
    <Button component={Link} to={paths.imports({ unitId })}>
      {label}
    </Button>
  )
  if (batch.status === 'cancelled')
    return (
      <StateNotice
        title={t('cancelled.title')}
        text={t('cancelled.text')}
        action={another(t('failed.again'))}
      />
    )
  if (batch.status === 'undone')
    return (
      <StateNotice
        title={t('undo.doneTitle')}
        text={t('undo.done', {
          name: batch.undoneByName ?? t('undo.system'),
          when: momentText(batch.undoneAt ?? batch.createdAt),
        })}
        action={another(t('done.another'))}
      />
    )
  if (batch.status === 'failed' || batch.summary === null) {
    const reason = batch.failure ?? { reason: 'import_failed' }
    const values = 'values' in reason ? { details: { values: reason.values } } : {}
    const sentence = errorSentence({ kind: 'invalid', reason: reason.reason, ...values }, locale)
    return (
      <StateNotice
        role="alert"
        title={t('failed.title')}
        text={`${sentence} ${t('failed.nothing')}`}
        action={another(t('failed.again'))}
      />
    )
  }
  const written = batch.status === 'committed'
  return (
    <div className={classes['columns']}>
      <Stack gap="sm">
        {written ? (
          <Written batch={batch} summary={batch.summary} unitId={unitId} />
        ) : (
          <Panel title={t('nothingNew.title')}>
            <output>{t(isEmpty(batch.summary) ? 'nothingNew.empty' : 'nothingNew.text')}</output>
            <Group mt="sm">{another(t('done.another'))}</Group>
          </Panel>
        )}
        {batch.problems.length === 0 ? null : <ProblemPanel problems={batch.problems} />}
      </Stack>
      <div className={classes['rail']}>
        <CountsPanel summary={batch.summary} written={written} />
      </div>
    </div>
  )
}
