import { overview } from '@nguon/messages/overview'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import type { Overview } from './overview-data.ts'
import classes from './plain-table.module.css'

type Props = { caption: string; months: Overview['months'] }

/** The numbers of the drawing: each month by itself and added up. */
export function MonthTable({ caption, months }: Props) {
  const t = useWords(overview)
  const { number } = useNumbers()
  return (
    <table className={classes['table']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('chart.head')}</th>
          <th scope="col" data-align="end">
            {t('chart.inMonth')}
          </th>
          <th scope="col" data-align="end">
            {t('chart.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, value }, at) => (
          <tr key={month}>
            <th scope="row">{month}</th>
            <td data-align="end">{number(value)}</td>
            <td data-align="end">
              {number(months.slice(0, at + 1).reduce((sum, each) => sum + each.value, 0))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
