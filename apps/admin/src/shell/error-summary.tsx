import { Alert } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { useEffect, useRef } from 'react'
import classes from './error-summary.module.css'
import { useWords } from './locale.tsx'

export type SummaryLine = { field: string; text: string }

type Props = {
  lines: readonly SummaryLine[]
  /** What the server answered, as a sentence. */
  error: string | null
}

/** Above a form after a failed attempt: takes the focus, and every line leads to its field. */
export function ErrorSummary({ lines, error }: Props) {
  const t = useWords(shell)
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return (
    <Alert
      ref={ref}
      tabIndex={-1}
      role="alert"
      color="danger"
      className={classes['summary'] ?? ''}
      title={lines.length > 0 ? t('form.summary', { count: lines.length }) : null}
    >
      {error}
      {lines.length === 0 ? null : (
        <ul className={classes['lines']}>
          {lines.map(({ field, text }) => (
            <li key={field}>
              <a
                href={`#field-${field}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(`field-${field}`)?.focus()
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Alert>
  )
}
