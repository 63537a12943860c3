import { NativeSelect, PasswordInput, TextInput, Textarea } from '@mantine/core'
import { fieldSentence } from '@nguon/messages/errors/field'
import { shell } from '@nguon/messages/shell'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'
import type { FieldPathByValue, FieldValues, UseFormReturn } from 'react-hook-form'
import classes from './fields.module.css'
import { useLocale, useWords } from './locale.tsx'

export type FieldProps<T extends FieldValues> = {
  form: UseFormReturn<T>
  name: FieldPathByValue<T, string | undefined>
  label: string
  /** What to enter, or the rule that the field follows. */
  hint?: string
  optional?: boolean
  autoFocus?: boolean
}

/** What every text-like field shares: label above, hint, error below, NFC on leaving the field. */
export function useField<T extends FieldValues>(props: FieldProps<T>) {
  const t = useWords(shell)
  const locale = useLocale()
  const { field, fieldState } = useController({ control: props.form.control, name: props.name })
  const { error } = fieldState
  return {
    id: `field-${props.name}`,
    name: field.name,
    ref: field.ref,
    value: field.value ?? '',
    onChange: field.onChange,
    onBlur: () => {
      const value: unknown = field.value
      if (typeof value === 'string' && value !== value.normalize('NFC'))
        field.onChange(value.normalize('NFC'))
      field.onBlur()
    },
    label: props.optional ? t('form.optional', { label: props.label }) : props.label,
    description: props.hint,
    error: error && fieldSentence({ type: error.type, message: error.message }, locale),
    'data-autofocus': props.autoFocus || undefined,
  }
}

type TextProps<T extends FieldValues> = FieldProps<T> & {
  autoComplete?: string
  /** For codes, not for names: no spelling marks and no capital at the start. */
  code?: boolean
}

export function TextField<T extends FieldValues>(props: TextProps<T>) {
  return (
    <TextInput
      {...useField(props)}
      autoComplete={props.autoComplete ?? 'off'}
      {...(props.code ? { autoCapitalize: 'none', spellCheck: false } : {})}
    />
  )
}

export function PasswordField<T extends FieldValues>(props: TextProps<T>) {
  return <PasswordInput {...useField(props)} autoComplete={props.autoComplete ?? 'off'} />
}

export function TextAreaField<T extends FieldValues>(props: FieldProps<T> & { rows?: number }) {
  return <Textarea {...useField(props)} rows={props.rows ?? 4} autoComplete="off" />
}

type Option = { value: string; label: string }

type SelectProps<T extends FieldValues> = FieldProps<T> & {
  options: readonly Option[]
  /** What else has to follow a choice. */
  onChosen?: (value: string) => void
}

/** Draws the list with its choice written over it. */
const under = (chosen: string | undefined) => (list: ReactNode) => (
  <div className={classes['choice']}>
    {list}
    <span aria-hidden>{chosen}</span>
  </div>
)

/**
 * A native list, which phones open over the whole screen. A browser cuts the choice of a closed one
 * off at the edge, so the choice is written over it in as many lines as it needs.
 */
export function SelectField<T extends FieldValues>(props: SelectProps<T>) {
  const { onChange, ...field } = useField(props)
  const chosen = props.options.find(({ value }) => value === field.value)?.label
  return (
    <NativeSelect
      {...field}
      data={[...props.options]}
      onChange={(event) => {
        onChange(event)
        props.onChosen?.(event.currentTarget.value)
      }}
      classNames={{ input: classes['select'] ?? '' }}
      inputContainer={under(chosen)}
    />
  )
}
