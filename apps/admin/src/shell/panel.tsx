import { Paper, Title } from '@mantine/core'
import { useId } from 'react'
import type { ReactNode } from 'react'
import classes from './panel.module.css'

type Props = {
  title?: string
  aside?: ReactNode
  /** Without the inner margin: for tables and lists that reach the edges. */
  flush?: boolean
  children: ReactNode
}

/** A bordered part of a screen with its heading. */
export function Panel({ title, aside, flush = false, children }: Props) {
  const id = useId()
  return (
    <Paper
      component="section"
      withBorder
      className={classes['panel']}
      {...(title === undefined ? {} : { 'aria-labelledby': id })}
    >
      {title === undefined ? null : (
        <div className={classes['head']}>
          <Title order={2} id={id}>
            {title}
          </Title>
          {aside === undefined ? null : <div className={classes['aside']}>{aside}</div>}
        </div>
      )}
      <div className={flush ? undefined : classes['body']}>{children}</div>
    </Paper>
  )
}
