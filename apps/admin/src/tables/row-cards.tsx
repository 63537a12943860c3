import { Link } from 'react-router'
import type { Column } from './column.ts'
import type { DataTableProps } from './data-table.tsx'
import classes from './row-cards.module.css'

/** The rows of a table on a phone: name, then two lines of the columns that ask for them. */
export function RowCards<Row, By extends string>(props: DataTableProps<Row, By>) {
  const { rows, rowKey, rowHref, columns } = props
  const line = (row: Row, number: 2 | 3) => {
    const shown = columns.filter((column: Column<Row, By>) => column.card === number)
    return shown.length === 0 ? null : (
      <div className={classes['line']}>
        {shown.map((column) => (
          <span key={column.id}>{column.cell(row)}</span>
        ))}
      </div>
    )
  }
  return (
    <ul className={classes['cards']} aria-label={props.label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={classes['card']}>
          <Link to={rowHref(row)} className={classes['name']}>
            {columns[0].cell(row)}
          </Link>
          {line(row, 2)}
          {line(row, 3)}
        </li>
      ))}
    </ul>
  )
}
