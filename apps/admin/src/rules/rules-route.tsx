import { rules } from '@nguon/messages/rules'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { useHasRole } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import { ViewTabs } from '../tables/view-tabs.tsx'
import { ConfirmDrawer } from './confirm-drawer.tsx'
import { EditionPanel } from './edition-panel.tsx'
import classes from './rules.module.css'
import { WithdrawDrawer } from './withdraw-drawer.tsx'

export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  void queryClient.prefetchQuery(trpcIn(params['unitId']).rules.list.queryOptions())
  return null
}

/** The editions of the rules: every number, where it stands, how it is known, and who confirmed it. */
export default function Rules() {
  return (
    <ScreenBoundary isWhole>
      <RulesScreen />
    </ScreenBoundary>
  )
}

function RulesScreen() {
  const t = useWords(rules)
  const navigate = useNavigate()
  const hasRight = useHasRole(['leader', 'system_admin'])
  const { unitId = '' } = useParams()
  const { edition: asked, confirm, withdraw } = paths.rules.read(useLocation())
  const { data } = useSuspenseQuery(useTrpc().rules.list.queryOptions())
  const { editions, atRoot } = data
  const shown =
    editions.find(({ id }) => id === asked) ?? editions.find((each) => each.inForce) ?? editions[0]
  if (shown === undefined) return <StateNotice title={t('empty')} />
  const close = () =>
    void navigate(paths.rules({ unitId, edition: asked }), { preventScrollReset: true })
  const chosen = (name: string | undefined) => shown.rules.find(({ rule }) => rule === name)
  const confirming = chosen(confirm)
  const withdrawing = chosen(withdraw)
  const mayConfirm = hasRight && atRoot
  return (
    <>
      <PageTitle title={t('title')} />
      <p className={classes['lead']}>
        {t('lead')} {t('keep')} {mayConfirm ? null : hasRight ? t('atRoot') : t('whoConfirms')}
      </p>
      <ViewTabs
        label={t('editions')}
        views={editions.map(({ id, document, issuedOn }) => ({
          label: t('edition', { document, date: dayText(issuedOn) }),
          href: paths.rules({ unitId, edition: id }),
          isCurrent: id === shown.id,
        }))}
      />
      <EditionPanel edition={shown} unitId={unitId} mayConfirm={mayConfirm} />
      {mayConfirm && confirming !== undefined && confirming.mark !== 'verified' ? (
        <ConfirmDrawer edition={shown} rule={confirming} onClose={close} />
      ) : null}
      {mayConfirm && withdrawing?.isConfirmed === true ? (
        <WithdrawDrawer edition={shown} rule={withdrawing} onClose={close} />
      ) : null}
    </>
  )
}
