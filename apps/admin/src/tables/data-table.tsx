import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Sort } from '../shell/path-builder.ts'
import { useIsPhone } from '../shell/use-is-phone.ts'
import type { Columns } from './column.ts'
import classes from './data-table.module.css'
import type { Density } from './density.ts'
import type { RowPreview } from './preview.ts'
import { RowCards } from './row-cards.tsx'
import { SelectPage, SelectRow } from './select-row.tsx'
import type { Selection } from './selection.ts'
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
  /** Rows can be chosen, by name for screen readers. */
  selection?: (Selection & { nameOf: (row: Row) => string }) | undefined
  /** What the chosen rows offer, between the list and its pages. */
  bulk?: ReactNode
  pager?: ReactNode
  /** Between the border and the head. */
  above?: ReactNode
  /** Shown in place of no rows: `StateNotice` for a first use, `NoMatch` for filters. */
  empty: ReactNode
}

/**
 * A list from the server: it pages, sorts and filters there, and all of it stands in the address.
 * Below 800 px a row becomes a card of three lines.
 */
export function DataTable<Row, By extends string>(props: DataTableProps<Row, By>) {
  const narrow = useIsPhone()
  const { columns, rows, sort, rowKey, rowHref, preview, selection } = props
  const keys = rows.map((row) => rowKey(row))
  useRowKeys(keys, preview, selection?.toggle)
  if (rows.length === 0) return props.empty
  return (
    <div className={classes['frame']}>
      {props.above}
      {narrow ? (
        <RowCards {...props} />
      ) : (
        <div className={classes['scroll']}>
          <table
            className={classes['table']}
            aria-label={props.label}
            data-density={props.density}
            data-opens={preview === undefined ? undefined : true}
            data-selects={selection === undefined ? undefined : true}
          >
            <thead>
              <tr>
                {selection === undefined ? null : <SelectPage selection={selection} keys={keys} />}
                {columns.map((column) => (
                  <SortHeader key={column.id} column={column} sort={sort} href={props.href} />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <TableRow
                  key={rowKey(row)}
                  id={rowKey(row)}
                  preview={preview}
                  selection={selection}
                >
                  {selection === undefined ? null : (
                    <SelectRow
                      selection={selection}
                      id={rowKey(row)}
                      name={selection.nameOf(row)}
                    />
                  )}
                  {columns.map((column, at) => (
                    <td key={column.id} data-align={column.align}>
                      {at === 0 ? (
                        <Link id={rowLinkId(rowKey(row))} to={rowHref(row)}>
                          {column.cell(row)}
                        </Link>
                      ) : (
                        column.cell(row)
                      )}
                    </td>
                  ))}
                </TableRow>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {props.bulk}
      {props.pager}
    </div>
  )
}
