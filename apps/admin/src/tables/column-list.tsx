import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { tables } from '@nguon/messages/tables'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../shell/locale.tsx'
import { arrangeColumns, moveColumn, withColumn } from './arrange-columns.ts'
import type { ColumnChoice } from './column-chooser.tsx'
import classes from './column-list.module.css'
import { ColumnsButton } from './columns-button.tsx'

/** The shown columns in their order, then the others; the first column always stands where it is. */
export function ColumnList({ columns, chosen, onChange }: ColumnChoice) {
  const t = useWords(tables)
  // Of its own, so that a tick is there at once; what it says is kept beside.
  const [wanted, setWanted] = useState(chosen)
  const [first, ...shown] = arrangeColumns(columns, wanted)
  const ids = shown.map(({ id }) => id)
  const choose = (next: string[] | undefined) => {
    setWanted(next)
    onChange(next)
  }
  const hidden = columns.slice(1).filter(({ id }) => !ids.includes(id))
  return (
    <Popover position="bottom-end" withinPortal={false} trapFocus returnFocus defaultOpened>
      <Popover.Target>
        <ColumnsButton label={t('columns.button')} />
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('columns.button')}>
        <ul className={classes['columns']}>
          <li>
            <Checkbox label={first.header} checked disabled />
          </li>
          {[...shown, ...hidden].map((column) => (
            <li key={column.id}>
              <Checkbox
                label={column.header}
                checked={ids.includes(column.id)}
                onChange={() => choose(withColumn(ids, column.id))}
              />
              {ids.includes(column.id) ? (
                <Moves column={column} ids={ids} onChange={choose} />
              ) : null}
            </li>
          ))}
        </ul>
        <div className={classes['reset']}>
          <Button disabled={wanted === undefined} onClick={() => choose(undefined)}>
            {t('columns.reset')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

type MovesProps = {
  column: { id: string; header: string }
  ids: readonly string[]
  onChange: ColumnChoice['onChange']
}

function Moves({ column: { id, header }, ids, onChange }: MovesProps) {
  const t = useWords(tables)
  return (
    <>
      <ActionIcon
        aria-label={t('columns.earlier', { column: header })}
        disabled={ids[0] === id}
        onClick={() => onChange(moveColumn(ids, id, -1))}
      >
        <IconArrowUp size={18} stroke={1.5} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('columns.later', { column: header })}
        disabled={ids.at(-1) === id}
        onClick={() => onChange(moveColumn(ids, id, 1))}
      >
        <IconArrowDown size={18} stroke={1.5} />
      </ActionIcon>
    </>
  )
}
