import { Autocomplete } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useField } from '../shell/fields.tsx'
import type { FieldProps } from '../shell/fields.tsx'

/** A text with proposals below it; another text is as good. Nothing is completed while typing. */
export function SuggestField<T extends FieldValues>(
  props: FieldProps<T> & { options: readonly string[] },
) {
  return (
    <Autocomplete
      {...useField(props)}
      data={[...props.options]}
      filter={({ options }) => options}
      autoComplete="off"
      selectFirstOptionOnChange={false}
    />
  )
}
