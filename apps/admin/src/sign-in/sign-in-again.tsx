import { Stack, Text } from '@mantine/core'
import { signIn } from '@nguon/messages/sign-in'
import { queryClient, trpcIn } from '../api/client.ts'
import { useMe } from '../api/me.ts'
import { renewSession } from '../api/session-end.ts'
import { paths } from '../app/paths.ts'
import { Dialog } from '../shell/dialog.tsx'
import { useWords } from '../shell/locale.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { useSignIn } from './use-sign-in.ts'

/** Over the work when the session has ended: nothing that was entered is lost. */
export function SignInAgain() {
  const t = useWords(signIn)
  const { account } = useMe()
  const { signIn: submit, error } = useSignIn()
  const goOn = async () => {
    const me = await queryClient.query({ ...trpcIn(null).auth.me.queryOptions(), staleTime: 0 })
    if (me?.account.id !== account.id || me.account.mustChangePassword) {
      location.assign(paths.home())
      return
    }
    renewSession()
    await queryClient.invalidateQueries()
  }
  return (
    <Dialog
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      title={t('again.title')}
    >
      <Stack>
        <Text>{t('again.text')}</Text>
        <SignInForm
          userName={account.userName}
          error={error}
          onSubmit={async (credentials) => {
            await submit(credentials)
            await goOn()
          }}
        />
      </Stack>
    </Dialog>
  )
}
