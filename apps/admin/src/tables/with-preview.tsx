import type { ReactNode } from 'react'
import classes from './with-preview.module.css'

type Props = { children: ReactNode; preview: ReactNode }

/** A list with the open row beside it, or above it where there is no room. */
export function WithPreview({ children, preview }: Props) {
  return (
    <div className={classes['columns']} data-preview={preview === null ? undefined : true}>
      {children}
      {preview}
    </div>
  )
}
