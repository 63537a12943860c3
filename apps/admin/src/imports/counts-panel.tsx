import { imports } from '@nguon/messages/imports'
import { importColumns } from '@nguon/messages/import-columns'
import { useLocale, useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import { Panel } from '../shell/panel.tsx'
import { sumOf, usable } from './batch.ts'
import type { SheetResult, Summary } from './batch.ts'
import classes from './counts-panel.module.css'

type Column = { header: string; title?: string; value: (sheet: SheetResult) => number }

/** Rows by sheet. A first import tells what can be written; a later one what is new, changed and as before. */
export function CountsPanel({ summary, written }: { summary: Summary; written: boolean }) {
  const t = useWords(imports)
  const c = useWords(importColumns)
  const locale = useLocale()
  const { number } = useNumbers()
  const isFirst = sumOf(summary, 'changed') + sumOf(summary, 'unchanged') === 0
  const columns: Column[] = [
    { header: t('counts.rows'), value: ({ listed }) => listed },
    ...(isFirst
      ? [{ header: t('counts.written'), value: usable }]
      : [
          { header: t('counts.added'), value: ({ added }: SheetResult) => added },
          { header: t('counts.changed'), value: ({ changed }: SheetResult) => changed },
          { header: t('counts.unchanged'), value: ({ unchanged }: SheetResult) => unchanged },
        ]),
    {
      header: t('counts.errors'),
      title: t('counts.errorsHint'),
      value: ({ rowsWithErrors }) => rowsWithErrors,
    },
  ]
  const last = columns.length - 1
  const seconds = (summary.milliseconds / 1000).toLocaleString(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const known = summary.sheets.filter(({ kind }) => kind !== null)
  const cell = (value: number, place: number) => (
    <td key={place} data-error={place === last && value > 0}>
      {number(value)}
    </td>
  )
  return (
    <Panel
      flush
      title={t(written ? 'counts.done' : 'counts.dry')}
      aside={t('counts.seconds', { seconds })}
    >
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('counts.sheet')}</th>
            {columns.map(({ header, title }) => (
              <th key={header} scope="col" title={title}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {summary.sheets.map((sheet) => (
            <tr key={sheet.sheet}>
              <th scope="row">
                {sheet.sheet}
                {sheet.by === 'memory' || sheet.by === 'hand' ? (
                  <span className={classes['by']}>{c(`by.${sheet.by}`)}</span>
                ) : null}
              </th>
              {sheet.kind === null ? (
                <td colSpan={columns.length}>{t('counts.unknown')}</td>
              ) : (
                columns.map(({ value }, place) => cell(value(sheet), place))
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('counts.total')}</th>
            {columns.map(({ value }, place) =>
              cell(
                known.reduce((sum, sheet) => sum + value(sheet), 0),
                place,
              ),
            )}
          </tr>
        </tfoot>
      </table>
    </Panel>
  )
}
