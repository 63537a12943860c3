import { flexRender, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import type { ColumnDef } from '@tanstack/react-table'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import classes from './data-table.module.css'
import { Pager } from './pager.tsx'
import type { Sort } from './path-builder.ts'
import { RowCards } from './row-cards.tsx'
import { SortHeader } from './sort-header.tsx'
import { useIsPhone } from './use-is-phone.ts'

export type Column<Row, By extends string = string> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** Numbers and dates stand at the right. */
  align?: 'end'
  /** The server's name of the order; without it the column cannot be sorted. */
  sort?: By
  /** Line of the card on a phone: 2 or 3; without it the value is not on the card. */
  card?: 2 | 3
}

export type DataTableProps<Row, By extends string> = {
  /** Names the table for screen readers. */
  label: string
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The page of a row: the first column becomes the link to it. */
  rowHref: (row: Row) => string
  columns: readonly [Column<Row, By>, ...Column<Row, By>[]]
  sort?: Sort<By> | undefined
  page: number
  size: number
  total: number
  /** The address of the same list with another order or page, from the path builder. */
  href: (change: { sort?: Sort<By>; page?: number }) => string
  /** When these rows were read (milliseconds). */
  updatedAt?: number
  /** Shown in place of no rows: `StateNotice` for a first use, `NoMatch` for filters. */
  empty: ReactNode
}

const features = tableFeatures({ rowSortingFeature })

const definition = <Row extends object, By extends string>(
  column: Column<Row, By>,
  rowHref: ((row: Row) => string) | undefined,
): ColumnDef<typeof features, Row> => ({
  id: column.id,
  header: column.header,
  enableSorting: column.sort !== undefined,
  cell: ({ row }) =>
    rowHref === undefined ? (
      column.cell(row.original)
    ) : (
      <Link to={rowHref(row.original)}>{column.cell(row.original)}</Link>
    ),
})

/**
 * A list from the server: it pages, sorts and filters there, and all of it stands in the address.
 * Below 800 px a row becomes a card of three lines.
 */
export function DataTable<Row extends object, By extends string>(props: DataTableProps<Row, By>) {
  const narrow = useIsPhone()
  const { columns, rows, sort, rowHref } = props
  const definitions = useMemo(
    () => columns.map((column, at) => definition(column, at === 0 ? rowHref : undefined)),
    [columns, rowHref],
  )
  const data = useMemo(() => [...rows], [rows])
  const sorted = columns.find((column) => column.sort !== undefined && column.sort === sort?.by)
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: props.rowKey,
    manualSorting: true,
    state: { sorting: sorted ? [{ id: sorted.id, desc: sort?.descending ?? false }] : [] },
  })
  if (props.total === 0) return props.empty
  const aligned = (id: string) => columns.find((column) => column.id === id)?.align
  return (
    <div className={classes['frame']}>
      {narrow ? (
        <RowCards {...props} />
      ) : (
        <div className={classes['scroll']}>
          <table className={classes['table']} aria-label={props.label}>
            <thead>
              {table.getHeaderGroups().map((group) => (
                <tr key={group.id}>
                  {group.headers.map((header) => (
                    <SortHeader
                      key={header.id}
                      column={columns.find((column) => column.id === header.column.id)}
                      sort={sort}
                      href={props.href}
                    />
                  ))}
                </tr>
              ))}
            </thead>
            <tbody>
              {table.getRowModel().rows.map((row) => (
                <tr key={row.id}>
                  {row.getAllCells().map((cell) => (
                    <td key={cell.id} data-align={aligned(cell.column.id)}>
                      {flexRender(cell.column.columnDef.cell, cell.getContext())}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager
        page={props.page}
        size={props.size}
        total={props.total}
        href={props.href}
        updatedAt={props.updatedAt}
      />
    </div>
  )
}
