import { AppShell } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { shell } from '@nguon/messages/shell'
import { useIsFetching } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Outlet, useLocation } from 'react-router'
import { useActiveUnit } from '../api/active-unit.ts'
import { placesOf, useMe } from '../api/me.ts'
import { useSessionState } from '../api/session-end.ts'
import { navFor, screenAt } from '../app/nav.ts'
import classes from './app-frame.module.css'
import { BottomBar } from './bottom-bar.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { Header } from './header.tsx'
import { useHotkeys } from './hotkeys.ts'
import { useWords } from './locale.tsx'
import { Nav } from './nav.tsx'
import { usePreferences } from './preferences.ts'
import { ScreenBoundary } from './screen-boundary.tsx'
import { useIsPhone } from './use-is-phone.ts'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const HelpPanel = lazy(async () => ({ default: (await import('./help-panel.tsx')).HelpPanel }))
const SignInAgain = lazy(async () => ({
  default: (await import('../sign-in/sign-in-again.tsx')).SignInAgain,
}))

type Overlay = 'palette' | 'help' | null

/**
 * Navigation, header and the screen; everything behind the sign-in is drawn inside. A screen is a
 * route module in a feature folder that draws only itself, and one line each in `app/paths.ts`,
 * `app/routes.ts` and `app/nav.ts`:
 *
 *     // figures/figures-route.tsx
 *     export default function Figures() {
 *       const { data } = useSuspenseQuery(useTrpc().figures.month.queryOptions())
 *       return (
 *         <>
 *           <PageTitle title={t('title')} />
 *           <Panel>…</Panel>
 *         </>
 *       )
 *     }
 *
 *     // app/routes.ts
 *     route('u/:unitId/figures', '../figures/figures-route.tsx'),
 */
export function AppFrame() {
  const t = useWords(shell)
  const me = useMe()
  const { navCollapsed, singleKeys } = usePreferences()
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false })
  const phone = useIsPhone()
  const { pathname } = useLocation()
  const { ended } = useSessionState()
  const [overlay, setOverlay] = useState<Overlay>(null)
  const places = placesOf(me)
  const { id: unitId } = useActiveUnit()
  const entries = navFor(me, unitId)
  const rail = !wide || navCollapsed
  const fetching = useIsFetching({ predicate: (query) => query.state.data !== undefined }) > 0
  useHotkeys({ 'mod+k': () => setOverlay('palette'), '?': () => setOverlay('help') }, singleKeys)
  return (
    <AppShell
      layout="alt"
      header={{ height: 56 }}
      navbar={{ width: rail ? 64 : 240, breakpoint: 'sm', collapsed: { mobile: true } }}
      footer={{ height: { base: 64, sm: 0 } }}
    >
      <a href="#main" className={classes['skip']}>
        {t('skip')}
      </a>
      <AppShell.Header className={classes['header']}>
        <Header
          units={places}
          onSearch={() => setOverlay('palette')}
          onHelp={() => setOverlay('help')}
        />
      </AppShell.Header>
      <AppShell.Navbar className={classes['navbar']} role="presentation">
        {phone ? null : <Nav entries={entries} rail={rail} canExpand={wide} />}
      </AppShell.Navbar>
      <AppShell.Main className={classes['main']} id="main" tabIndex={-1} aria-busy={fetching}>
        {me.demo ? <DemoBanner today={me.today} /> : null}
        <div className={classes['screen']}>
          <ScreenBoundary key={screenAt(pathname)} resetKey={pathname} isWhole>
            <Outlet />
          </ScreenBoundary>
        </div>
      </AppShell.Main>
      <AppShell.Footer className={classes['footer']}>
        {phone ? <BottomBar entries={entries} /> : null}
      </AppShell.Footer>
      <Suspense>
        {overlay === 'palette' ? (
          <Palette entries={entries} units={places} onClose={() => setOverlay(null)} />
        ) : null}
        {overlay === 'help' ? <HelpPanel onClose={() => setOverlay(null)} /> : null}
        {ended ? <SignInAgain /> : null}
      </Suspense>
    </AppShell>
  )
}
