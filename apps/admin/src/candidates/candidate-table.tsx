import { candidates } from '@nguon/messages/candidates'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import table from '../shell/data-table.module.css'
import { useHotkeys } from '../shell/hotkeys.ts'
import { useWords } from '../shell/locale.tsx'
import { usePreferences } from '../shell/preferences.ts'
import { SortHeader } from '../shell/sort-header.tsx'
import { useIsPhone } from '../shell/use-is-phone.ts'
import { CandidateCards } from './candidate-cards.tsx'
import { CandidatePager } from './candidate-pager.tsx'
import { CandidateTableRow, rowId } from './candidate-table-row.tsx'
import classes from './candidate-table.module.css'
import { fromStart, listInputOf } from './list-address.ts'
import type { ListAddress } from './list-address.ts'
import { NoCandidates } from './no-candidates.tsx'
import type { CandidateRow } from './wire.ts'

type Props = { list: ListAddress; unitId: string }

const columns = [
  { id: 'name', sort: 'name' },
  { id: 'unit' },
  { id: 'stage' },
  { id: 'days', sort: 'stage_since', align: 'end' },
  { id: 'due', sort: 'due' },
] as const

const nothing = () => null

/**
 * The list: a click opens the preview beside it, the name opens the page; j and k move the focus with
 * the preview, Escape closes it.
 */
export function CandidateTable({ list, unitId }: Props) {
  const t = useWords(candidates)
  const navigate = useNavigate()
  const { today } = useMe()
  const { singleKeys } = usePreferences()
  const narrow = useIsPhone()
  const { data, dataUpdatedAt } = useSuspenseQuery(
    useTrpc().candidates.list.queryOptions(listInputOf(list)),
  )
  const { rows } = data
  const open = rows.findIndex((row) => row.caseId === list.open)
  const show = (caseId: string | undefined) =>
    void navigate(paths.candidates({ ...list, unitId, open: caseId }), {
      replace: true,
      preventScrollReset: true,
    })
  // The address follows the focus later, and keys come faster.
  const rowAt = (distance: 1 | -1) => {
    const focused = rows.findIndex((row) => rowId(row) === document.activeElement?.id)
    return rows[Math.max(0, (focused === -1 ? open : focused) + distance)]
  }
  const moveTo = (row: CandidateRow | undefined) => {
    if (row === undefined) return
    show(row.caseId)
    document.getElementById(rowId(row))?.focus()
  }
  const previewKeys = (caseId: string) => ({
    enter: () => void navigate(paths.candidate({ unitId, caseId })),
    escape: () => show(undefined),
  })
  useHotkeys(
    {
      j: () => moveTo(rowAt(1)),
      k: () => moveTo(rowAt(-1)),
      ...(list.open === undefined ? {} : previewKeys(list.open)),
    },
    singleKeys,
  )
  if (data.total === 0) return <NoCandidates list={list} unitId={unitId} />
  return (
    <div className={table['frame']}>
      {narrow ? (
        <CandidateCards rows={rows} unitId={unitId} today={today} label={t('title')} />
      ) : (
        <div className={table['scroll']}>
          <table
            className={`${table['table']} ${classes['table']}`}
            data-density={list.density ?? 'compact'}
            aria-label={t('title')}
          >
            <thead>
              <tr>
                {columns.map((column) => (
                  <SortHeader
                    key={column.id}
                    column={{ ...column, header: t(`column.${column.id}`), cell: nothing }}
                    sort={list.sort ?? { by: 'name', descending: false }}
                    href={({ sort }) => paths.candidates({ ...list, ...fromStart, unitId, sort })}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <CandidateTableRow
                  key={row.caseId}
                  row={row}
                  today={today}
                  href={paths.candidate({ unitId, caseId: row.caseId })}
                  opened={row.caseId === list.open}
                  onOpen={() => show(row.caseId)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <CandidatePager
        list={list}
        unitId={unitId}
        page={{ ...data, shown: rows.length, updatedAt: dataUpdatedAt }}
      />
    </div>
  )
}
