import { Anchor } from '@mantine/core'
import { ethnicGroups } from '@nguon/domain/people/ethnic-groups'
import { religions } from '@nguon/domain/people/religions'
import { candidates } from '@nguon/messages/candidates'
import { people } from '@nguon/messages/people'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { Dialog } from '../shell/dialog.tsx'
import { TextField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useWords } from '../shell/locale.tsx'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import classes from './candidate.module.css'
import { useCaseWords } from './use-case-words.ts'

type Field = 'ethnicity' | 'religion' | 'identity_number'
type Props = {
  field: Field
  mayReveal: boolean
  /** Asks the server for the value; the reason is kept in the log. */
  reveal: (asked: { field: Field; reason: string }) => Promise<{ value: string }>
}

const schema = z.object({ reason: z.string().trim().min(3).max(100) })

/** What a stored value reads like: identifiers of vocabularies become their words. */
function useReadable(): (field: Field, value: string) => string {
  const names = useWords(people)
  return (field, value) => {
    const group = ethnicGroups.terms.find(({ id }) => field === 'ethnicity' && id === value)
    const religion = religions.terms.find(({ id }) => field === 'religion' && id === value)
    return religion === undefined ? (group?.label ?? value) : names(`religion.${religion.id}`)
  }
}

/** One masked value; showing it asks for a reason, and it is gone when the page is left. */
export function SensitiveField({ field, mayReveal, reveal }: Props) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const readable = useReadable()
  const [asking, setAsking] = useState(false)
  const [value, setValue] = useState<string>()
  const form = useSchemaForm(schema, { reason: '' })
  const asked = useMutation({ mutationFn: reveal })
  const name = t(`field.${field}`)
  return (
    <div className={classes['masked']}>
      <span className={classes['secondary']}>{name}</span>
      <span aria-live="polite">
        {value === undefined ? t('page.hidden') : readable(field, value)}
      </span>
      {!mayReveal ? null : value === undefined ? (
        <Anchor
          component="button"
          type="button"
          aria-label={t('reveal.title', { field: name })}
          onClick={() => setAsking(true)}
        >
          {t('reveal.show')}
        </Anchor>
      ) : (
        <Anchor
          component="button"
          type="button"
          aria-label={t('reveal.hideOf', { field: name })}
          onClick={() => setValue(undefined)}
        >
          {t('reveal.hide')}
        </Anchor>
      )}
      {asking ? (
        <Dialog onClose={() => setAsking(false)} title={t('reveal.title', { field: name })}>
          <FormShell
            form={form}
            title={t('reveal.title', { field: name })}
            labels={{ reason: t('reveal.reason') }}
            error={words.failure(asked.error)}
            submit={t('reveal.submit')}
            guard={false}
            onCancel={() => setAsking(false)}
            onSubmit={async ({ reason }) => {
              const shown = await asked.mutateAsync({ field, reason })
              setValue(shown.value)
              setAsking(false)
              form.reset()
            }}
          >
            <TextField
              form={form}
              name="reason"
              label={t('reveal.reason')}
              hint={t('reveal.hint')}
            />
          </FormShell>
        </Dialog>
      ) : null}
    </div>
  )
}
