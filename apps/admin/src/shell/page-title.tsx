import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page-title.module.css'

type Props = {
  title: string
  /** Secondary words beside the title: a count, a file name. */
  aside?: ReactNode
  /** A status badge beside the title. */
  badge?: ReactNode
  /** Buttons at the right; at most one of them filled. */
  actions?: ReactNode
}

/** The one h1 of a screen, also the title of the window. */
export function PageTitle({ title, aside, badge, actions }: Props) {
  return (
    <div className={classes['row']}>
      <title>{`${title} · Nguồn`}</title>
      <Title order={1}>{title}</Title>
      {badge}
      {aside === undefined ? null : <span className={classes['aside']}>{aside}</span>}
      {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
    </div>
  )
}
