import { figures } from '@nguon/messages/figures'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { useHasRole, useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import classes from './figures.module.css'
import { monthsBefore, readMonth } from './month.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { ReleaseList } from './release-list.tsx'
import { ReleasePanel } from './release-panel.tsx'

export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  void queryClient.prefetchQuery(trpcIn(params['unitId']).figures.list.queryOptions())
  return null
}

export default function FiguresRoute() {
  const t = useWords(figures)
  const me = useMe()
  const address = useLocation()
  const asked = paths.figures.read(address)
  const { data: releases } = useSuspenseQuery(useTrpc().figures.list.queryOptions())
  const mayFreeze = useHasRole(['planner', 'leader'])
  const months = monthsBefore(me.today)
  const month = readMonth(asked.month, months) ?? months[0]
  const wanted = releases.find(({ id }) => id === asked.release)
  const release = wanted ?? (mayFreeze ? undefined : releases[0])
  return (
    <>
      <PageTitle title={t('title')} />
      <div className={classes['columns']}>
        <ScreenBoundary resetKey={address.search}>
          {release !== undefined ? (
            <ReleasePanel release={release} mayPublish={mayFreeze} />
          ) : mayFreeze && month !== undefined ? (
            <PreviewPanel month={month} months={months} />
          ) : null}
        </ScreenBoundary>
        <ReleaseList releases={releases} open={release?.id} mayFreeze={mayFreeze} />
      </div>
    </>
  )
}
