import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from 'react-router'
import type { ReactNode } from 'react'
import type { WireSite } from '@nguon/api/public/wire'
import { vi } from '@nguon/messages/site/vi'
import { accentHref } from '../committee/accent-sheet.ts'
import { MissingPage } from '../errors/missing-page.tsx'
import { Footer } from '../frame/footer.tsx'
import { Masthead } from '../frame/masthead.tsx'
import { Navigation } from '../frame/navigation.tsx'
import { PaperHead } from '../frame/paper-head.tsx'
import iconHref from './icon.svg?url'
import { publicApi, siteOrigin } from './contexts.ts'
import { unlistedMeta } from './page-meta.ts'
import styleHref from './site.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styleHref },
  { rel: 'icon', href: iconHref, type: 'image/svg+xml' },
]

export const meta: MetaFunction<typeof loader> = ({ loaderData, error }) => {
  const site = loaderData?.site ?? null
  if (error !== undefined) return unlistedMeta(site, vi.lost.title)
  return [{ title: site?.name ?? vi.notReady.title }]
}

export async function loader({ context }: LoaderFunctionArgs) {
  const api = context.get(publicApi)
  const [site, news] = await Promise.all([api.site(), api.news({ page: 1 })])
  return { site, newest: news?.articles.slice(0, 5) ?? [], origin: context.get(siteOrigin) }
}

export function Layout({ children }: { children: ReactNode }) {
  const site = useRouteLoaderData<typeof loader>('root')?.site ?? null
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content={site?.accent?.light ?? '#A8201A'} />
        <Meta />
        <Links />
        {site?.accent ? <link rel="stylesheet" href={accentHref} /> : null}
      </head>
      <body id="top">
        <Frame site={site}>{children}</Frame>
        {import.meta.env.DEV ? (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        ) : null}
      </body>
    </html>
  )
}

function Frame({ site, children }: { site: WireSite | null; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#noi-dung">
        {vi.skip}
      </a>
      <PaperHead name={site?.name} />
      <Masthead site={site} />
      <Navigation pages={site?.pages ?? []} />
      {/* The server puts the notice of a saved copy here. */}
      <div data-saved="strip"></div>
      <main id="noi-dung" tabIndex={-1}>
        {children}
      </main>
      <Footer site={site} />
    </>
  )
}

export default function Root() {
  return <Outlet />
}

/** An address that leads nowhere. Anything else fails the whole render, and the server says so. */
export function ErrorBoundary({ error }: { error: unknown }) {
  const root = useRouteLoaderData<typeof loader>('root')
  if (typeof error === 'object' && error !== null && 'status' in error && error.status === 404)
    return <MissingPage newest={root?.newest ?? []} />
  return null
}
