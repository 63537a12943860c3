import { Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
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

/** A page that has just been loaded begins where every page begins, with the way past the navigation. */
let isFirst = true

/** The one h1 of a screen, also the title of the window. */
export function PageTitle({ title, aside, badge, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed may be gone with the screen before: reading and Tab go on here, not at the top.
  useEffect(() => {
    if (!isFirst && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true })
    isFirst = false
  }, [])
  return (
    <div className={classes['row']}>
      <title>{`${title} · Nguồn`}</title>
      <Title order={1} ref={heading} tabIndex={-1}>
        {title}
      </Title>
      {badge}
      {aside === undefined ? null : <span className={classes['aside']}>{aside}</span>}
      {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
    </div>
  )
}
