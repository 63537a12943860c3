import { duplicates } from '@nguon/messages/duplicates'
import { useLocation, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { BackLink } from '../shell/back-link.tsx'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { addressOf } from '../shell/path-builder.ts'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import { ViewTabs } from '../tables/view-tabs.tsx'
import { DoneMerges } from './done-merges.tsx'
import { mergesOf, pairsOf } from './duplicates-query.ts'
import classes from './duplicates.module.css'
import { LikelyPairs } from './likely-pairs.tsx'

export function clientLoader({ params, request }: ClientLoaderFunctionArgs) {
  const { view, basis } = paths.duplicates.read(addressOf(request))
  if (view === 'merged') void queryClient.prefetchInfiniteQuery(mergesOf(params['unitId']))
  else void queryClient.prefetchInfiniteQuery(pairsOf(params['unitId'], { view, basis }))
  return null
}

const views = [undefined, 'dismissed', 'merged'] as const

/** Pairs that may be one person, those found to be two, and the merges that can be taken back. */
export default function Duplicates() {
  const t = useWords(duplicates)
  const { unitId = '' } = useParams()
  const address = useLocation()
  const { view, basis } = paths.duplicates.read(address)
  return (
    <>
      <BackLink to={paths.candidates({ unitId })}>{t('toPeople')}</BackLink>
      <PageTitle title={t('title')} />
      <p className={classes['lead']}>{t('lead')}</p>
      <ViewTabs
        label={t('title')}
        views={views.map((one) => ({
          label: t(`view.${one ?? 'open'}`),
          href: paths.duplicates({ unitId, view: one }),
          isCurrent: one === view,
        }))}
      />
      <ScreenBoundary resetKey={address.search}>
        {view === 'merged' ? (
          <DoneMerges unitId={unitId} />
        ) : (
          <LikelyPairs unitId={unitId} view={view} basis={basis} />
        )}
      </ScreenBoundary>
    </>
  )
}
