import { Anchor, Group } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { sumOf } from './batch.ts'
import type { Batch, Summary } from './batch.ts'
import { UndoImport } from './undo-import.tsx'

type Props = { batch: Batch; summary: Summary; unitId: string }

/** What a batch has written, where to go on from there, and the way back. */
export function Written({ batch, summary, unitId }: Props) {
  const t = useWords(imports)
  const questions = batch.problems.length + summary.ruleFindings
  return (
    <Panel title={t('done.title')}>
      <output>
        {t('done.text', {
          added: sumOf(summary, 'added'),
          changed: sumOf(summary, 'changed'),
          unchanged: sumOf(summary, 'unchanged'),
        })}
      </output>
      {questions === 0 ? null : <div>{t('done.left', { count: questions })}</div>}
      <div>{t('done.file')}</div>
      <Group mt="sm">
        <Anchor component={Link} to={paths.units({ unitId })}>
          {t('done.units')}
        </Anchor>
        <Anchor component={Link} to={paths.candidates({ unitId })}>
          {t('done.candidates')}
        </Anchor>
        {summary.ruleFindings === 0 ? null : (
          <Anchor component={Link} to={paths.candidates({ unitId, asked: 'import' })}>
            {t('done.asked')}
          </Anchor>
        )}
        <Anchor component={Link} to={paths.overview({ unitId })}>
          {t('done.overview')}
        </Anchor>
        <Anchor component={Link} to={paths.imports({ unitId })}>
          {t('done.another')}
        </Anchor>
      </Group>
      <UndoImport batch={batch} />
    </Panel>
  )
}
