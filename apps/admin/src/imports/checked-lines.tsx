import { VisuallyHidden } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useWords } from '../shell/locale.tsx'
import classes from './checked-lines.module.css'

export type CheckedLine = { text: string; good: boolean }

/** Sentences about the whole workbook, those to be looked at marked by shape and word. */
export function CheckedLines({ lines }: { lines: readonly CheckedLine[] }) {
  const t = useWords(imports)
  return (
    <ul className={classes['lines']}>
      {lines.map(({ text, good }) => (
        <li key={text} className={classes['line']} data-good={good}>
          <span className={classes['icon']}>
            <VisuallyHidden>{t(good ? 'agreement.good' : 'agreement.bad')}</VisuallyHidden>
            {good ? (
              <IconCheck size={18} stroke={1.5} />
            ) : (
              <IconAlertTriangle size={18} stroke={1.5} />
            )}
          </span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
