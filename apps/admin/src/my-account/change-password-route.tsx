import { Alert, Text } from '@mantine/core'
import { passwordFault, passwordLength } from '@nguon/domain/access/password'
import { signIn } from '@nguon/messages/sign-in'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { trpcIn } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { forgetMe, useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { momentText } from '../shell/date-text.ts'
import { PasswordField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Panel } from '../shell/panel.tsx'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import { showDone } from '../shell/toast.ts'

/** The rules of the domain, so that a weak password is named before it is sent. */
const changeFor = (userName: string) =>
  z
    .object({ current: z.string().min(1), next: z.string().min(1), repeat: z.string().min(1) })
    .superRefine(({ current, next, repeat }, context) => {
      const fault = passwordFault(next, userName, current)
      if (fault !== null) context.addIssue({ code: 'custom', path: ['next'], message: fault })
      else if (repeat !== next)
        context.addIssue({ code: 'custom', path: ['repeat'], message: 'password_not_repeated' })
    })

export default function ChangePassword() {
  const t = useWords(signIn)
  const locale = useLocale()
  const navigate = useNavigate()
  const { account, issued } = useMe()
  const form = useSchemaForm(changeFor(account.userName), { current: '', next: '', repeat: '' })
  const change = useMutation(trpcIn(null).auth.changePassword.mutationOptions())
  const done = async () => {
    await forgetMe()
    form.reset()
    showDone(t('change.done'))
    await navigate(paths.home(), { replace: true })
  }
  return (
    <>
      <PageTitle title={t('change.title')} />
      {account.mustChangePassword ? (
        <Alert mb="md" icon={null}>
          <Text>{t('change.forced')}</Text>
          {issued === null ? null : (
            <Text>{t('change.issued', { by: issued.by, at: momentText(issued.at) })}</Text>
          )}
        </Alert>
      ) : null}
      <Panel>
        <FormShell
          form={form}
          title={t('change.title')}
          labels={{
            current: t('change.current'),
            next: t('change.next'),
            repeat: t('change.repeat'),
          }}
          error={change.error ? failureSentence(change.error, locale) : null}
          submit={t('change.submit')}
          guard={false}
          {...(account.mustChangePassword ? {} : { onCancel: () => void navigate(paths.home()) })}
          onSubmit={async ({ current, next }) => {
            await change.mutateAsync({ current, next })
            await done()
          }}
        >
          <input
            type="text"
            name="username"
            autoComplete="username"
            value={account.userName}
            readOnly
            hidden
          />
          <PasswordField
            form={form}
            name="current"
            label={t('change.current')}
            autoComplete="current-password"
          />
          <PasswordField
            form={form}
            name="next"
            label={t('change.next')}
            hint={t('change.nextHint', { min: passwordLength.min })}
            autoComplete="new-password"
          />
          <PasswordField
            form={form}
            name="repeat"
            label={t('change.repeat')}
            autoComplete="new-password"
          />
        </FormShell>
      </Panel>
    </>
  )
}
