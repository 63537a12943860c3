import { Alert, Anchor, Stack, Text, Title } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { signIn } from '@nguon/messages/sign-in'
import { IconClockPause, IconHistory, IconLock } from '@tabler/icons-react'
import { useLocation, useNavigate } from 'react-router'
import { queryClient } from '../api/client.ts'
import { forgetMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { setPreferences } from '../shell/preferences.ts'
import { isInside } from './return-address.ts'
import { SignInForm } from './sign-in-form.tsx'
import classes from './sign-in.module.css'
import { useSignIn } from './use-sign-in.ts'

/** A plain-http address other than this machine drops the session cookie silently. */
const isInsecure = () => typeof isSecureContext === 'boolean' && !isSecureContext

export default function SignIn() {
  const t = useWords(signIn)
  const words = useWords(shell)
  const locale = useLocale()
  const navigate = useNavigate()
  const { back } = paths.signIn.read(useLocation())
  const { signIn: submit, error } = useSignIn()
  const rules = [
    { icon: IconLock, text: t('rules.records') },
    { icon: IconHistory, text: t('rules.logged') },
    { icon: IconClockPause, text: t('rules.session') },
  ]
  const enter = async () => {
    queryClient.clear()
    await forgetMe()
    await navigate(back !== undefined && isInside(back) ? back : paths.home(), { replace: true })
  }
  return (
    <div className={classes['page']}>
      <title>{`${t('title')} · Nguồn`}</title>
      <aside className={classes['panel']}>
        <div className={classes['brand']}>{words('product')}</div>
        <div className={classes['promise']}>{t('promise')}</div>
        <ul className={classes['rules']}>
          {rules.map(({ icon: Icon, text }) => (
            <li key={text}>
              <Icon size={20} stroke={1.5} />
              {text}
            </li>
          ))}
        </ul>
      </aside>
      <main className={classes['main']}>
        <Stack className={classes['form']} gap="lg">
          <div>
            <Title order={1}>{t('title')}</Title>
            <Text c="dimmed">{t('lead')}</Text>
          </div>
          {isInsecure() ? <Alert color="danger">{t('insecure')}</Alert> : null}
          <SignInForm
            error={error}
            onSubmit={async (credentials) => {
              await submit(credentials)
              await enter()
            }}
          />
        </Stack>
      </main>
      <footer className={classes['foot']}>
        <span>{t('help')}</span>
        <span className={classes['languages']}>
          {(['vi', 'en'] as const).map((one) => (
            <Anchor
              key={one}
              component="button"
              type="button"
              lang={one}
              fw={one === locale ? 600 : 400}
              c={one === locale ? 'var(--ink)' : 'var(--cham)'}
              aria-pressed={one === locale}
              onClick={() => setPreferences({ locale: one })}
            >
              {one === 'vi' ? 'Tiếng Việt' : 'English'}
            </Anchor>
          ))}
        </span>
      </footer>
    </div>
  )
}
