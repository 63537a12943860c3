import type { SloganDraft } from '@nguon/domain/content/slogan'
import { sloganText } from '@nguon/domain/content/slogan'
import { content } from '@nguon/messages/content'
import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { DateField } from '../shell/date-field.tsx'
import { TextAreaField, TextField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useWords } from '../shell/locale.tsx'
import { isDay } from '../shell/typed-day.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import desk from './desk.module.css'
import classes from './slogan-form.module.css'

const values = z
  .object({
    kicker: z.string().max(80),
    firstLine: z.string().trim().min(1).max(500),
    secondLine: z.string().max(500),
    validFrom: z.string().refine(isDay, 'date_unreadable'),
    validTo: z.string().refine((day) => day === '' || isDay(day), 'date_unreadable'),
    position: z.string().regex(/^\s*[1-9]\d?\s*$/),
  })
  .refine(({ validFrom, validTo }) => validTo === '' || validTo >= validFrom, {
    error: 'dates_reversed',
    path: ['validTo'],
  })

type Props = {
  draft: SloganDraft
  onSubmit: (draft: SloganDraft) => Promise<unknown>
  error: string | null
  onCancel: () => void
  /** Told whether there is unsaved input. */
  onDirty?: (dirty: boolean) => void
}

/** Two lines, when they are shown, and where among the others. */
export function SloganForm({ draft, onSubmit, error, onCancel, onDirty }: Props) {
  const t = useWords(content)
  const form = useSchemaForm(values, {
    ...draft,
    validTo: draft.validTo ?? '',
    position: String(draft.position),
  })
  const { isDirty } = form.formState
  useEffect(() => onDirty?.(isDirty), [isDirty, onDirty])
  const labels = {
    kicker: t('slogan.kicker'),
    firstLine: t('slogan.firstLine'),
    secondLine: t('slogan.secondLine'),
    validFrom: t('slogan.validFrom'),
    validTo: t('slogan.validTo'),
    position: t('slogan.position'),
  }
  const [firstLine, secondLine] = useWatch({
    control: form.control,
    name: ['firstLine', 'secondLine'],
  })
  const count = sloganText({ firstLine, secondLine }).normalize('NFC').length
  return (
    <FormShell
      form={form}
      title={t('slogan.form')}
      labels={labels}
      error={error}
      submit={t('slogan.save')}
      onCancel={onCancel}
      onSubmit={async (typed) => {
        await onSubmit({
          ...typed,
          validTo: typed.validTo === '' ? null : typed.validTo,
          position: Number(typed.position),
        })
        form.reset(typed)
      }}
    >
      <TextField
        form={form}
        name="kicker"
        label={labels.kicker}
        hint={t('slogan.kickerHint')}
        optional
      />
      <TextAreaField
        form={form}
        name="firstLine"
        label={labels.firstLine}
        hint={t('slogan.linesHint')}
        rows={2}
      />
      <TextAreaField form={form} name="secondLine" label={labels.secondLine} rows={2} optional />
      <output className={desk['secondary']}>{t('slogan.length', { count })}</output>
      <div className={classes['dates']}>
        <DateField form={form} name="validFrom" label={labels.validFrom} />
        <DateField
          form={form}
          name="validTo"
          label={labels.validTo}
          hint={t('slogan.validToHint')}
          optional
        />
      </div>
      <TextField
        form={form}
        name="position"
        label={labels.position}
        hint={t('slogan.positionHint')}
      />
    </FormShell>
  )
}
