import { percentTenths } from '@nguon/domain/measures/evaluate'
import { members } from '@nguon/messages/members'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import table from '../overview/plain-table.module.css'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import { Panel } from '../shell/panel.tsx'
import classes from './members.module.css'

export type StructureRow = {
  label: string
  count: number
  /** The whole that a share is taken of; without it there is none. */
  of?: number
  /** The list with exactly as many; without it the number opens nothing. */
  href?: string
}

type Props = { title: string; aside?: ReactNode; note?: string; rows: readonly StructureRow[] }

/** Numbers with their share of all members; none is opened where there is nobody. */
export function StructureTable({ title, aside, note, rows }: Props) {
  const t = useWords(members)
  const { number, percent } = useNumbers()
  const shares = rows.some((row) => row.of !== undefined)
  const share = ({ count, of }: StructureRow) => {
    const tenths = of === undefined ? null : percentTenths(count, of)
    return tenths === null ? '' : percent(tenths)
  }
  return (
    <Panel title={title} aside={aside ?? undefined}>
      <table className={table['table']} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('structure.what')}</th>
            <th scope="col" data-align="end">
              {t('structure.number')}
            </th>
            {shares ? (
              <th scope="col" data-align="end">
                {t('structure.share')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td data-align="end">
                {row.href === undefined || row.count === 0 ? (
                  number(row.count)
                ) : (
                  <Link to={row.href} aria-label={`${row.label}: ${number(row.count)}`}>
                    {number(row.count)}
                  </Link>
                )}
              </td>
              {shares ? <td data-align="end">{share(row)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {note === undefined ? null : <p className={classes['note']}>{note}</p>}
    </Panel>
  )
}
