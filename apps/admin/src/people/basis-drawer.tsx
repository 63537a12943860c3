import { personNotes } from '@nguon/messages/people/notes'
import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useMe } from '../api/me.ts'
import { refreshCounted } from '../api/refresh-counted.ts'
import { FormShell } from '../shell/form-shell.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { SideDrawer } from '../shell/side-drawer.tsx'
import { showDone } from '../shell/toast.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import { BasisFields } from './basis-fields.tsx'
import { basisOf, basisValues } from './basis-values.ts'

const schema = z.object(basisValues)

type Props = { personId: string; onClose: () => void }

/** Records on what basis a person's data are processed from now on. */
export function BasisDrawer({ personId, onClose }: Props) {
  const t = useWords(personNotes)
  const locale = useLocale()
  const { today } = useMe()
  const form = useSchemaForm(schema, { basis: '', givenOn: '', document: '' })
  const record = useMutation(useTrpc().people.recordBasis.mutationOptions())
  return (
    <SideDrawer title={t('bases.record')} onClose={onClose}>
      <FormShell
        form={form}
        title={t('bases.record')}
        labels={{
          basis: t('bases.kind'),
          givenOn: t('bases.givenOn'),
          document: t('bases.document'),
        }}
        error={record.error ? failureSentence(record.error, locale) : null}
        submit={t('bases.record')}
        onCancel={onClose}
        onSubmit={async (values) => {
          const basis = basisOf(values)
          if (basis === undefined) return
          await record.mutateAsync({ personId, ...basis })
          await refreshCounted(queryClient)
          showDone(t('bases.done'))
          onClose()
        }}
      >
        <BasisFields
          form={form}
          names={{ basis: 'basis', givenOn: 'givenOn', document: 'document' }}
          today={today}
        />
      </FormShell>
    </SideDrawer>
  )
}
