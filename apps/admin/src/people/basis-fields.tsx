import { processingBases } from '@nguon/domain/people/processing-basis'
import { personNotes } from '@nguon/messages/people/notes'
import type { FieldPathByValue, FieldValues, UseFormReturn } from 'react-hook-form'
import { DateField } from '../shell/date-field.tsx'
import { SelectField, TextField } from '../shell/fields.tsx'
import { useWords } from '../shell/locale.tsx'

type Props<T extends FieldValues> = {
  form: UseFormReturn<T>
  names: Record<'basis' | 'givenOn' | 'document', FieldPathByValue<T, string | undefined>>
  today: string
}

/** On what basis a person's data are processed: nothing is chosen beforehand. */
export function BasisFields<T extends FieldValues>({ form, names, today }: Props<T>) {
  const t = useWords(personNotes)
  return (
    <>
      <SelectField
        form={form}
        name={names.basis}
        label={t('bases.kind')}
        hint={t('bases.kindHint')}
        options={[
          { value: '', label: t('bases.choose') },
          ...processingBases.map((basis) => ({ value: basis, label: t(`basis.${basis}`) })),
        ]}
      />
      <DateField
        form={form}
        name={names.givenOn}
        label={t('bases.givenOn')}
        hint={t('bases.givenOnHint')}
        max={today}
      />
      <TextField
        form={form}
        name={names.document}
        label={t('bases.document')}
        hint={t('bases.documentHint')}
        optional
      />
    </>
  )
}
