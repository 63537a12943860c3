import './styles.ts'
import { shell } from '@nguon/messages/shell'
import type { ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router'
import { useWords } from '../shell/locale.tsx'
import { RouteError } from '../shell/route-error.tsx'
import { useIsOnline } from '../shell/use-is-online.ts'
import { Providers } from './providers.tsx'
import classes from './root.module.css'

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi" suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Nguồn</title>
        <link rel="icon" href="data:," />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

/** Drawn into index.html at build time: what is seen until the script has run and the account is known. */
export function HydrateFallback() {
  const t = useWords(shell)
  return (
    <main>
      <output className={classes['opening']}>
        <span>{t('state.loading')}</span>
        <span>{t(useIsOnline() ? 'state.slow' : 'state.offline')}</span>
      </output>
    </main>
  )
}

export function ErrorBoundary() {
  return (
    <Providers>
      <RouteError />
    </Providers>
  )
}

export default function Root() {
  return (
    <Providers>
      <Outlet />
    </Providers>
  )
}
