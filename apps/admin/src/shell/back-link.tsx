import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import classes from './page-title.module.css'

/** Above the title of a record: the list that it belongs to. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Anchor component={Link} to={to} className={`no-print ${classes['back'] ?? ''}`}>
      {children}
    </Anchor>
  )
}
