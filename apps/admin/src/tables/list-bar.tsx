import type { ReactNode } from 'react'
import classes from './list-bar.module.css'

type Props = {
  /** The views of the list. */
  views?: ReactNode
  /** Search and conditions. */
  children: ReactNode
  /** How the list is drawn and printed: density, columns, paper. */
  looks?: ReactNode
  chips?: ReactNode
}

/** What stands above a list: its views, search and conditions, how it is drawn, and what narrows it now. */
export function ListBar({ views, children, looks, chips }: Props) {
  return (
    <div className={classes['list']}>
      {views}
      <div className={classes['bar']}>
        {children}
        {looks === undefined ? null : <div className={classes['looks']}>{looks}</div>}
      </div>
      {chips}
    </div>
  )
}
