import { personFlags } from '@nguon/domain/people/flags'
import { personNotes } from '@nguon/messages/people/notes'
import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useMe } from '../api/me.ts'
import { refreshCounted } from '../api/refresh-counted.ts'
import { DateField } from '../shell/date-field.tsx'
import { SelectField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { SideDrawer } from '../shell/side-drawer.tsx'
import { showDone } from '../shell/toast.ts'
import { isDay } from '../shell/typed-day.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'

const flagNamed = (text: string) => personFlags.find((flag) => flag === text)

const schema = z.object({
  flag: z.string().refine((text) => flagNamed(text) !== undefined, 'flag_not_chosen'),
  since: z.string().refine(isDay, 'date_unreadable'),
  until: z.string().refine((day) => day === '' || isDay(day), 'date_unreadable'),
})

type Props = { personId: string; onClose: () => void }

/** Notes something about a person, from a day on or for a time. */
export function FlagDrawer({ personId, onClose }: Props) {
  const t = useWords(personNotes)
  const { today } = useMe()
  const locale = useLocale()
  const form = useSchemaForm(schema, { flag: '', since: '', until: '' })
  const note = useMutation(useTrpc().people.noteFlag.mutationOptions())
  return (
    <SideDrawer title={t('flags.add')} onClose={onClose}>
      <FormShell
        form={form}
        title={t('flags.add')}
        labels={{ flag: t('flags.kind'), since: t('flags.since'), until: t('flags.until') }}
        error={note.error ? failureSentence(note.error, locale) : null}
        submit={t('flags.add')}
        onCancel={onClose}
        onSubmit={async ({ flag: text, since, until }) => {
          const flag = flagNamed(text)
          if (flag === undefined) return
          await note.mutateAsync({ personId, flag, since, until: until === '' ? null : until })
          await refreshCounted(queryClient)
          showDone(t('flags.done', { flag: t(`flag.${flag}`) }))
          onClose()
        }}
      >
        <SelectField
          form={form}
          name="flag"
          label={t('flags.kind')}
          options={[
            { value: '', label: t('flags.choose') },
            ...personFlags.map((flag) => ({ value: flag, label: t(`flag.${flag}`) })),
          ]}
        />
        <DateField form={form} name="since" label={t('flags.since')} max={today} />
        <DateField
          form={form}
          name="until"
          label={t('flags.until')}
          hint={t('flags.untilHint')}
          max={today}
          optional
        />
      </FormShell>
    </SideDrawer>
  )
}
