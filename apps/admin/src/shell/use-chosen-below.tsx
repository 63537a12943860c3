import { shell } from '@nguon/messages/shell'
import type { ReactNode } from 'react'
import classes from './fields.module.css'
import { useWords } from './locale.tsx'
import { unitText } from './unit-text.ts'
import type { NamedUnit } from './unit-text.ts'

/** Draws a unit field with its choice written below it in full: a field cuts a long name off. */
export function useChosenBelow(chosen: NamedUnit | undefined) {
  const t = useWords(shell)
  return (field: ReactNode) => (
    <>
      {field}
      {chosen === undefined ? null : (
        <p className={classes['chosen']}>{t('form.chosen', { name: unitText(chosen) })}</p>
      )}
    </>
  )
}
