import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Sort } from '../shell/path-builder.ts'
import type { Column } from './column.ts'

type Props<Row, By extends string> = {
  column: Column<Row, By>
  sort: Sort<By> | undefined
  href: (change: { sort: Sort<By> }) => string
}

/** A column head; a sortable one is a link to the same list in that order, from its first page. */
export function SortHeader<Row, By extends string>({ column, sort, href }: Props<Row, By>) {
  const by = column.sort
  if (by === undefined)
    return (
      <th scope="col" data-align={column.align}>
        {column.header}
      </th>
    )
  const active = sort?.by === by
  const descending = active && sort.descending
  const Arrow = descending ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      data-align={column.align}
      aria-sort={active ? (descending ? 'descending' : 'ascending') : 'none'}
    >
      <Link to={href({ sort: { by, descending: active && !descending } })} replace>
        {column.header}
        {active ? <Arrow size={16} stroke={2} /> : null}
      </Link>
    </th>
  )
}
