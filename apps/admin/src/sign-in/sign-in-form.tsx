import { signIn } from '@nguon/messages/sign-in'
import { z } from 'zod'
import { PasswordField, TextField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useWords } from '../shell/locale.tsx'
import { useSchemaForm } from '../shell/use-schema-form.ts'

const credentials = z.object({ userName: z.string().trim().min(1), password: z.string().min(1) })
type Credentials = z.infer<typeof credentials>

type Props = {
  userName?: string
  onSubmit: (credentials: Credentials) => Promise<unknown>
  error: string | null
}

/** Name and password; paste and password managers work. */
export function SignInForm({ userName = '', onSubmit, error }: Props) {
  const t = useWords(signIn)
  const form = useSchemaForm(credentials, { userName, password: '' })
  return (
    <FormShell
      form={form}
      title={t('title')}
      labels={{ userName: t('userName'), password: t('password') }}
      onSubmit={onSubmit}
      error={error}
      submit={t('submit')}
      wide
      guard={false}
    >
      <TextField form={form} name="userName" label={t('userName')} autoComplete="username" code />
      <PasswordField
        form={form}
        name="password"
        label={t('password')}
        hint={t('passwordHint')}
        autoComplete="current-password"
      />
    </FormShell>
  )
}
