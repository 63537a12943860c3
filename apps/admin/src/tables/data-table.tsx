import { flexRender, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import type { ColumnDef } from '@tanstack/react-table'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Sort } from '../shell/path-builder.ts'
import { useIsPhone } from '../shell/use-is-phone.ts'
import type { Column, Columns } from './column.ts'
import classes from './data-table.module.css'
import type { Density } from './density.ts'
import type { RowPreview } from './preview.ts'
import { RowCards } from './row-cards.tsx'
import { SortHeader } from './sort-header.tsx'
import { TableRow } from './table-row.tsx'
import { rowLinkId, useRowKeys } from './use-row-keys.ts'

export type DataTableProps<Row, By extends string> = {
  /** Names the table for screen readers. */
  label: string
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The page of a row: the first column becomes the link to it. */
  rowHref: (row: Row) => string
  columns: Columns<Row, By>
  sort?: Sort<By> | undefined
  /** The address of the same list in another order, from its first page. */
  href: (change: { sort: Sort<By> }) => string
  density?: Density | undefined
  /** A row opens beside the list. */
  preview?: RowPreview | undefined
  pager?: ReactNode
  /** Shown in place of no rows: `StateNotice` for a first use, `NoMatch` for filters. */
  empty: ReactNode
}

const features = tableFeatures({ rowSortingFeature })

const definition = <Row extends object, By extends string>(
  column: Column<Row, By>,
  link: ((row: Row) => { id: string; to: string }) | undefined,
): ColumnDef<typeof features, Row> => ({
  id: column.id,
  header: column.header,
  enableSorting: column.sort !== undefined,
  cell: ({ row }) =>
    link === undefined ? (
      column.cell(row.original)
    ) : (
      <Link {...link(row.original)}>{column.cell(row.original)}</Link>
    ),
})

/**
 * A list from the server: it pages, sorts and filters there, and all of it stands in the address.
 * Below 800 px a row becomes a card of three lines.
 */
export function DataTable<Row extends object, By extends string>(props: DataTableProps<Row, By>) {
  const narrow = useIsPhone()
  const { columns, rows, sort, rowKey, rowHref, preview } = props
  const definitions = useMemo(() => {
    const link = (row: Row) => ({ id: rowLinkId(rowKey(row)), to: rowHref(row) })
    return columns.map((column, at) => definition(column, at === 0 ? link : undefined))
  }, [columns, rowKey, rowHref])
  const data = useMemo(() => [...rows], [rows])
  const sorted = columns.find((column) => column.sort !== undefined && column.sort === sort?.by)
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowKey,
    manualSorting: true,
    state: { sorting: sorted ? [{ id: sorted.id, desc: sort?.descending ?? false }] : [] },
  })
  useRowKeys(
    rows.map((row) => rowKey(row)),
    preview,
  )
  if (rows.length === 0) return props.empty
  const aligned = (id: string) => columns.find((column) => column.id === id)?.align
  return (
    <div className={classes['frame']}>
      {narrow ? (
        <RowCards {...props} />
      ) : (
        <div className={classes['scroll']}>
          <table
            className={classes['table']}
            aria-label={props.label}
            data-density={props.density}
            data-opens={preview === undefined ? undefined : true}
          >
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
                <TableRow key={row.id} id={row.id} preview={preview}>
                  {row.getAllCells().map((cell) => (
                    <td key={cell.id} data-align={aligned(cell.column.id)}>
                      {flexRender(cell.column.columnDef.cell, cell.getContext())}
                    </td>
                  ))}
                </TableRow>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {props.pager}
    </div>
  )
}
