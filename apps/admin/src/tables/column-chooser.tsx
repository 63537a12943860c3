import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { tables } from '@nguon/messages/tables'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import { useWords } from '../shell/locale.tsx'
import { arrangeColumns, moveColumn, withColumn } from './arrange-columns.ts'
import classes from './column-chooser.module.css'

type Named = { id: string; header: string; extra?: true }

type Props = {
  columns: readonly [Named, ...Named[]]
  /** The chosen ones in their order; undefined for those that the list shows by itself. */
  chosen: readonly string[] | undefined
  onChange: (chosen: string[] | undefined) => void
}

/** Which columns stand in a list, and in which order; the first one always does. */
export function ColumnChooser({ columns, chosen, onChange }: Props) {
  const t = useWords(tables)
  const [first, ...shown] = arrangeColumns(columns, chosen)
  const ids = shown.map(({ id }) => id)
  const hidden = columns.slice(1).filter(({ id }) => !ids.includes(id))
  return (
    <Popover position="bottom-end" withinPortal={false} trapFocus returnFocus>
      <Popover.Target>
        <Button leftSection={<IconColumns3 size={18} stroke={1.5} />}>{t('columns.button')}</Button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('columns.button')}>
        <ul className={classes['columns']}>
          <li>
            <Checkbox label={first.header} checked disabled />
          </li>
          {[...shown, ...hidden].map(({ id, header }) => {
            const at = ids.indexOf(id)
            return (
              <li key={id}>
                <Checkbox
                  label={header}
                  checked={at !== -1}
                  onChange={() => onChange(withColumn(ids, id))}
                />
                {at === -1 ? null : (
                  <>
                    <ActionIcon
                      aria-label={t('columns.earlier', { column: header })}
                      disabled={at === 0}
                      onClick={() => onChange(moveColumn(ids, id, -1))}
                    >
                      <IconArrowUp size={18} stroke={1.5} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t('columns.later', { column: header })}
                      disabled={at === ids.length - 1}
                      onClick={() => onChange(moveColumn(ids, id, 1))}
                    >
                      <IconArrowDown size={18} stroke={1.5} />
                    </ActionIcon>
                  </>
                )}
              </li>
            )
          })}
        </ul>
        <div className={classes['reset']}>
          <Button disabled={chosen === undefined} onClick={() => onChange(undefined)}>
            {t('columns.reset')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
