import type { ReactNode } from 'react'
import { Link } from 'react-router'
import classes from './view-tabs.module.css'

type Props = {
  /** Names the row for screen readers. */
  label: string
  views: readonly { label: string; href: string; isCurrent: boolean }[]
  /** Views of one's own behind those that every list has. */
  children?: ReactNode
}

/** The views of one screen as links, the open one underlined. */
export function ViewTabs({ label, views, children }: Props) {
  return (
    <nav className={classes['views']} aria-label={label}>
      {views.map((view) => (
        <Link key={view.href} to={view.href} aria-current={view.isCurrent ? 'page' : undefined}>
          {view.label}
        </Link>
      ))}
      {children}
    </nav>
  )
}
