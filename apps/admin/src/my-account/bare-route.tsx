import { Anchor } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Outlet } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn } from '../api/client.ts'
import { requireMe } from '../api/me.ts'
import { useSessionState } from '../api/session-end.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import classes from './bare.module.css'

const SignInAgain = lazy(async () => ({
  default: (await import('../sign-in/sign-in-again.tsx')).SignInAgain,
}))

export async function clientLoader({ request }: ClientLoaderFunctionArgs) {
  await requireMe(request)
  return null
}

/** Screens that come before the portal can be used: no navigation, one thing to do. */
export default function Bare() {
  const t = useWords(shell)
  const { ended } = useSessionState()
  const signOut = useMutation({
    ...trpcIn(null).auth.signOut.mutationOptions(),
    onSettled: () => {
      queryClient.clear()
      location.assign(paths.signIn())
    },
  })
  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <span className={classes['brand']}>{t('product')}</span>
        <Anchor component="button" type="button" onClick={() => signOut.mutate()}>
          {t('header.signOut')}
        </Anchor>
      </header>
      <main className={classes['main']}>
        <ScreenBoundary isWhole>
          <Outlet />
        </ScreenBoundary>
      </main>
      <Suspense>{ended ? <SignInAgain /> : null}</Suspense>
    </div>
  )
}
