import { SegmentedControl } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { problemSentence } from '@nguon/messages/imports/problem'
import { useState } from 'react'
import { useLocale, useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { ProblemList } from '../shell/problem-list.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import type { FoundProblem } from './batch.ts'
import classes from './problem-panel.module.css'

type Shown = 'all' | 'error' | 'warning'

/** The problems by sheet, in the order of the file: cell, value as found, what is wrong, the remedy. */
export function ProblemPanel({ problems }: { problems: readonly FoundProblem[] }) {
  const t = useWords(imports)
  const locale = useLocale()
  const [shown, setShown] = useState<Shown>('all')
  if (problems.length === 0)
    return (
      <Panel flush>
        <StateNotice title={t('problems.none')} text={t('problems.noneText')} />
      </Panel>
    )
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const visible = problems.filter(({ severity }) => shown === 'all' || severity === shown)
  const groups = [...Map.groupBy(visible, ({ sheet }) => sheet)].map(([sheet, found]) => ({
    title: t('problems.sheet', { sheet }),
    problems: found.map((one) => ({
      key: `${one.cell} ${one.kind}`,
      severity: one.severity,
      place: one.cell,
      value: one.hidden ? t('problems.hidden') : one.value || t('problems.empty'),
      ...problemSentence(one, locale),
    })),
  }))
  return (
    <Panel
      flush
      title={t('problems.title', { count: problems.length })}
      aside={
        <SegmentedControl
          aria-label={t('problems.filter')}
          classNames={{
            root: classes['filter'] ?? '',
            indicator: classes['chosen'] ?? '',
            label: classes['choice'] ?? '',
          }}
          value={shown}
          onChange={setShown}
          data={[
            { value: 'all', label: t('problems.all', { count: problems.length }) },
            { value: 'error', label: t('problems.errors', { count: errors }) },
            {
              value: 'warning',
              label: t('problems.warnings', { count: problems.length - errors }),
            },
          ]}
        />
      }
    >
      <div className={classes['list']}>
        {groups.length === 0 ? (
          <p className={classes['none']}>{t('problems.noneOfKind')}</p>
        ) : (
          <ProblemList groups={groups} />
        )}
      </div>
    </Panel>
  )
}
