import { accountDraft } from '@nguon/domain/access/account-draft'
import { accounts } from '@nguon/messages/accounts'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { queryClient, trpcIn } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { paths } from '../app/paths.ts'
import { TextField } from '../shell/fields.tsx'
import { FormScreen } from '../shell/form-screen.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import { SlipSheet } from './slip-sheet.tsx'
import { useSlipOf } from './use-slip-of.ts'

export default function NewAccount() {
  const t = useWords(accounts)
  const locale = useLocale()
  const navigate = useNavigate()
  const form = useSchemaForm(accountDraft, { displayName: '', userName: '' })
  const trpc = trpcIn(null)
  const create = useMutation(trpc.accounts.create.mutationOptions({ gcTime: 0 }))
  const slipOf = useSlipOf()
  const { data: created, variables } = create
  if (created && variables)
    return (
      <SlipSheet
        lead={t('slip.created')}
        slips={[slipOf({ ...variables, grants: [] }, created)]}
        onClose={() => void navigate(paths.account({ accountId: created.id }))}
      />
    )
  return (
    <FormScreen
      form={form}
      title={t('create')}
      labels={{ displayName: t('form.displayName'), userName: t('form.userName') }}
      error={create.error ? failureSentence(create.error, locale) : null}
      submit={t('form.submit')}
      onCancel={() => void navigate(paths.accounts())}
      onSubmit={async (values) => {
        await create.mutateAsync(values)
        await queryClient.invalidateQueries(trpc.accounts.list.queryFilter())
      }}
    >
      <TextField
        form={form}
        name="displayName"
        label={t('form.displayName')}
        hint={t('form.displayNameHint')}
      />
      <TextField
        form={form}
        name="userName"
        label={t('form.userName')}
        hint={t('form.userNameHint')}
        code
      />
    </FormScreen>
  )
}
