import { TextInput } from '@mantine/core'
import { fieldSentence } from '@nguon/messages/errors/field'
import { shell } from '@nguon/messages/shell'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { dayText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { readDay } from '../shell/typed-day.ts'
import classes from './audit.module.css'

type Props = { label: string; day: string | undefined; onDay: (day: string | undefined) => void }

/** A day as dd/MM/yyyy; it takes effect when the field is left or Enter is pressed. */
export function DayFilter({ label, day, onDay }: Props) {
  const t = useWords(shell)
  const locale = useLocale()
  const [typed, setTyped] = useState(dayText(day ?? ''))
  const [refused, setRefused] = useState(false)
  const take = () => {
    const read = readDay(typed)
    const isUnreadable = read === undefined && typed.trim() !== ''
    setRefused(isUnreadable)
    if (isUnreadable) return
    if (read !== undefined) setTyped(dayText(read))
    if (read !== day) onDay(read)
  }
  return (
    <TextInput
      className={classes['day'] ?? ''}
      label={label}
      value={typed}
      placeholder={t('form.day')}
      error={refused && fieldSentence({ type: 'custom', message: 'date_unreadable' }, locale)}
      autoComplete="off"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') take()
      }}
    />
  )
}
