import { roles } from '@nguon/domain/access/roles'
import type { Role } from '@nguon/domain/access/roles'
import { access } from '@nguon/messages/access'
import { accounts } from '@nguon/messages/accounts'
import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { queryClient, trpcIn } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { DateField } from '../shell/date-field.tsx'
import { SelectField, TextField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { showDone } from '../shell/toast.ts'
import { isDay } from '../shell/typed-day.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'

const draft = z.object({
  role: z.enum(roles),
  userName: z.string().trim().toLowerCase().min(2).max(64),
  validTo: z.string().refine(isDay, 'date_unreadable'),
})

type Props = { unitId: string; held: readonly Role[] }

/** Lends one of the roles held in a unit to somebody, until the end of a day. */
export function LoanForm({ unitId, held }: Props) {
  const t = useWords(accounts)
  const names = useWords(access)
  const locale = useLocale()
  const trpc = trpcIn(unitId)
  const form = useSchemaForm(draft, { role: held[0] ?? 'reader', userName: '', validTo: '' })
  const lend = useMutation(trpc.accounts.delegate.mutationOptions())
  const labels = {
    role: t('loan.role'),
    userName: t('loan.userName'),
    validTo: t('loan.validTo'),
  }
  return (
    <FormShell
      form={form}
      title={t('loan.submit')}
      labels={labels}
      error={lend.error ? failureSentence(lend.error, locale) : null}
      submit={t('loan.submit')}
      guard={false}
      onSubmit={async (loan) => {
        await lend.mutateAsync({ unitId, ...loan })
        form.reset()
        await queryClient.invalidateQueries(trpc.accounts.loans.queryFilter())
        showDone(t('loan.done'))
      }}
    >
      <SelectField
        form={form}
        name="role"
        label={labels.role}
        options={held.map((role) => ({ value: role, label: names(`role.${role}`) }))}
      />
      <TextField form={form} name="userName" label={labels.userName} code />
      <DateField form={form} name="validTo" label={labels.validTo} />
    </FormShell>
  )
}
