import { Checkbox, NativeSelect } from '@mantine/core'
import { fieldsOfKind } from '@nguon/domain/imports/fields-of-kind'
import { sheetKinds } from '@nguon/domain/imports/plan'
import { changeKind } from '@nguon/domain/imports/proposal'
import { importColumns } from '@nguon/messages/import-columns'
import { useState } from 'react'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import type { SheetChoice } from '@nguon/domain/imports/choices'
import { ColumnList } from './column-list.tsx'
import { HeaderChoice } from './header-choice.tsx'
import { faultsOf } from './matching.ts'
import type { Matched } from './matching.ts'
import classes from './sheet-panel.module.css'

type Props = { matched: Matched; onChoice: (choice: SheetChoice) => void }

/** How the sheet stands, in a word. */
function SheetState({ matched: { choice, edited, by } }: Pick<Props, 'matched'>) {
  const t = useWords(importColumns)
  if (edited) return <StatusBadge tone="plan">{t('sheet.edited')}</StatusBadge>
  if (choice.kind === null)
    return (
      <StatusBadge tone={by === null ? 'warn' : 'neutral'}>
        {t(by === null ? 'sheet.unknown' : 'sheet.unused')}
      </StatusBadge>
    )
  return <StatusBadge tone="good">{t(`by.${by ?? 'itself'}`)}</StatusBadge>
}

/** One sheet: what it is, where its header stands, and what its columns hold. */
export function SheetPanel({ matched, onChoice }: Props) {
  const t = useWords(importColumns)
  const { sheet, choice, by } = matched
  const { kind } = choice
  // Opened once: what is being worked on does not close by itself when nothing is missing any more.
  const [opened] = useState(by === null || faultsOf(matched).length > 0)
  const kinds = sheetKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))
  const isOfPersons = kind !== null && fieldsOfKind(kind).includes('full_name')
  if (sheet.rows.length === 0)
    return <Panel title={t('sheet.name', { sheet: sheet.name })}>{t('sheet.empty')}</Panel>
  return (
    <Panel
      flush
      title={t('sheet.name', { sheet: sheet.name })}
      aside={<SheetState matched={matched} />}
    >
      <div className={classes['choices']}>
        <NativeSelect
          label={t('sheet.kind')}
          value={kind ?? ''}
          data={[{ value: '', label: t('sheet.leaveOut') }, ...kinds]}
          onChange={({ currentTarget: { value } }) =>
            onChoice(changeKind(sheet, choice, sheetKinds.find((each) => each === value) ?? null))
          }
        />
        <HeaderChoice sheet={sheet} choice={choice} onChoice={onChoice} />
      </div>
      {isOfPersons ? (
        <Checkbox
          className={classes['units'] ?? ''}
          label={t('sheet.units')}
          checked={choice.unitInHeadings}
          onChange={({ currentTarget: { checked } }) =>
            onChoice({ ...choice, unitInHeadings: checked })
          }
        />
      ) : null}
      <details className={classes['details']} open={opened || matched.edited}>
        <summary>{t('table.label', { sheet: sheet.name })}</summary>
        <ColumnList sheet={sheet} choice={choice} onChoice={onChoice} />
      </details>
    </Panel>
  )
}
