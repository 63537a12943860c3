import { ActionIcon, TextInput } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { IconCalendar } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import classes from './date-field.module.css'
import { dayText } from './date-text.ts'
import { useField } from './fields.tsx'
import type { FieldProps } from './fields.tsx'
import { useWords } from './locale.tsx'
import { readDay } from './typed-day.ts'

type Props<T extends FieldValues> = FieldProps<T> & { min?: string; max?: string }

/**
 * A day, typed as dd/MM/yyyy or picked. The form holds 'YYYY-MM-DD', or the text as typed where it
 * is no day: the schema refuses that with `isDay`.
 */
export function DateField<T extends FieldValues>({ min, max, ...props }: Props<T>) {
  const t = useWords(shell)
  const { value, onChange, onBlur, ...field } = useField(props)
  const picker = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(dayText(value))
  if (value !== (readDay(typed) ?? typed)) setTyped(dayText(value))
  const day = readDay(value) ?? ''
  return (
    <div className={classes['field']}>
      <TextInput
        {...field}
        value={typed}
        placeholder={t('form.day')}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => {
          const text = event.currentTarget.value
          setTyped(text)
          onChange(readDay(text) ?? text)
        }}
        onBlur={() => {
          setTyped(dayText(value))
          onBlur()
        }}
        rightSection={
          <ActionIcon
            aria-label={t('form.pick', { label: props.label })}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={18} stroke={1.5} />
          </ActionIcon>
        }
      />
      <input
        ref={picker}
        type="date"
        className={classes['picker']}
        tabIndex={-1}
        aria-hidden
        value={day}
        min={min}
        max={max}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
