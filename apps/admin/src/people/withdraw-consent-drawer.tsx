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
import type { KnownBasis } from './wire.ts'

const schema = z.object({ on: z.string().refine(isDay, 'date_unreadable') })

type Props = { basis: KnownBasis; onClose: () => void }

/** Records that a person took a consent back, and says what that asks of the cell. */
export function WithdrawConsentDrawer({ basis, onClose }: Props) {
  const t = useWords(personNotes)
  const locale = useLocale()
  const { today } = useMe()
  const form = useSchemaForm(schema, { on: today })
  const withdraw = useMutation(useTrpc().people.withdrawConsent.mutationOptions())
  return (
    <SideDrawer title={t('bases.withdraw')} onClose={onClose}>
      <FormShell
        form={form}
        title={t('bases.withdraw')}
        labels={{ on: t('bases.withdrawOn') }}
        error={withdraw.error ? failureSentence(withdraw.error, locale) : null}
        submit={t('bases.withdraw')}
        onCancel={onClose}
        onSubmit={async ({ on }) => {
          await withdraw.mutateAsync({ basisId: basis.id, on })
          await refreshCounted(queryClient)
          showDone(t('bases.withdrawn'))
          onClose()
        }}
      >
        <p>{t('bases.withdrawLead')}</p>
        <DateField
          form={form}
          name="on"
          label={t('bases.withdrawOn')}
          min={basis.givenOn}
          max={today}
        />
      </FormShell>
    </SideDrawer>
  )
}
