import type { SheetChoice } from '@nguon/domain/imports/choices'
import { columnsAt } from '@nguon/domain/imports/chosen-header'
import type { Field } from '@nguon/domain/imports/fields'
import { columnLetters, shown } from '@nguon/domain/imports/sheet'
import type { Sheet } from '@nguon/domain/imports/sheet'
import { importColumns } from '@nguon/messages/import-columns'
import { useWords } from '../shell/locale.tsx'
import classes from './column-list.module.css'
import { MeaningSelect } from './meaning-select.tsx'

const SAMPLES = 3

/** The first different values below the header. */
function samplesOf({ rows }: Sheet, { dataFrom }: SheetChoice, column: number): string {
  const values = rows
    .filter(({ row }) => row >= dataFrom)
    .map(({ cells }) => shown(cells.find((cell) => cell.column === column)?.value))
    .filter((text) => text !== '')
  return [...new Set(values)].slice(0, SAMPLES).join(' · ')
}

type Props = { sheet: Sheet; choice: SheetChoice; onChoice: (choice: SheetChoice) => void }

/** Every column of a sheet with its header, some of its values and, in a known list, its meaning. */
export function ColumnList({ sheet, choice, onChoice }: Props) {
  const t = useWords(importColumns)
  const { kind, columns } = choice
  const mean = (column: number, field: Field | null): void => {
    const others = columns.filter((each) => each.column !== column)
    onChoice({ ...choice, columns: field === null ? others : [...others, { column, field }] })
  }
  return (
    <div className={classes['columns']} data-listed={kind !== null}>
      <div className={classes['head']} aria-hidden>
        <span>{t('table.column')}</span>
        <span>{t('table.header')}</span>
        <span>{t('table.samples')}</span>
        {kind === null ? null : <span>{t('table.meaning')}</span>}
      </div>
      <ul className={classes['list']} aria-label={t('table.label', { sheet: sheet.name })}>
        {columnsAt(sheet, choice).map(({ column, header }) => (
          <li key={column} className={classes['row']}>
            <strong className={classes['letter']}>{columnLetters(column)}</strong>
            <span className={classes['header']} data-none={header === ''}>
              {header || t('table.noHeader')}
            </span>
            <span className={classes['samples']}>
              {samplesOf(sheet, choice, column) || t('table.noSample')}
            </span>
            {kind === null ? null : (
              <div className={classes['meaning']}>
                <MeaningSelect
                  kind={kind}
                  column={column}
                  columns={columns}
                  onMeaning={(field) => mean(column, field)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
