import { personNotes } from '@nguon/messages/people/notes'
import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useMe } from '../api/me.ts'
import { refreshCounted } from '../api/refresh-counted.ts'
import { DateField } from '../shell/date-field.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { SideDrawer } from '../shell/side-drawer.tsx'
import { showDone } from '../shell/toast.ts'
import { isDay } from '../shell/typed-day.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import type { NotedFlag } from './wire.ts'

const schema = z.object({ until: z.string().refine(isDay, 'date_unreadable') })

type Props = { flag: NotedFlag; onClose: () => void }

/** Records the last day of what was noted of a person. */
export function EndFlagDrawer({ flag, onClose }: Props) {
  const t = useWords(personNotes)
  const { today } = useMe()
  const locale = useLocale()
  const form = useSchemaForm(schema, { until: today })
  const end = useMutation(useTrpc().people.endFlag.mutationOptions())
  const name = t(`flag.${flag.flag}`)
  return (
    <SideDrawer title={name} onClose={onClose}>
      <FormShell
        form={form}
        title={t('flags.end')}
        labels={{ until: t('flags.until') }}
        error={end.error ? failureSentence(end.error, locale) : null}
        submit={t('flags.end')}
        onCancel={onClose}
        onSubmit={async ({ until }) => {
          await end.mutateAsync({ flagId: flag.id, until })
          await refreshCounted(queryClient)
          showDone(t('flags.ended', { flag: name }))
          onClose()
        }}
      >
        <DateField form={form} name="until" label={t('flags.until')} min={flag.since} max={today} />
      </FormShell>
    </SideDrawer>
  )
}
