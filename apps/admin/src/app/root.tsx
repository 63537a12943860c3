import './styles.ts'
import type { ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router'
import { RouteError } from '../shell/route-error.tsx'
import { Providers } from './providers.tsx'

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

/** Drawn into index.html at build time: the page before the script has run. */
export function HydrateFallback() {
  return <output style={{ padding: 24 }} />
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
