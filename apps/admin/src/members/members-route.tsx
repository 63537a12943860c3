import { members } from '@nguon/messages/members'
import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { useLocation, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { addressOf } from '../shell/path-builder.ts'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import { WithPreview } from '../tables/with-preview.tsx'
import { fromStart, listInputOf, rollView } from './list-address.ts'
import type { ListAddress } from './list-address.ts'
import { MemberFilters } from './member-filters.tsx'
import { MemberTable } from './member-table.tsx'
import { MemberTabs } from './member-tabs.tsx'

const MemberPreview = lazy(async () => ({
  default: (await import('./member-preview.tsx')).MemberPreview,
}))
const StructureView = lazy(async () => ({
  default: (await import('./structure-view.tsx')).StructureView,
}))
const MentorsView = lazy(async () => ({
  default: (await import('./mentors-view.tsx')).MentorsView,
}))

export function clientLoader({ params, request }: ClientLoaderFunctionArgs) {
  const list = paths.members.read(addressOf(request))
  const trpc = trpcIn(params['unitId'])
  if (rollView(list) !== undefined)
    void queryClient.prefetchQuery(trpc.members.list.queryOptions(listInputOf(list)))
  return null
}

export default function Members() {
  const t = useWords(members)
  const { unitId = '' } = useParams()
  const list = paths.members.read(useLocation())
  return (
    <>
      <PageTitle
        title={t('title')}
        {...(rollView(list) === undefined ? {} : { aside: <PresentCount /> })}
      />
      <MemberTabs
        list={list}
        to={(change) => paths.members({ ...list, ...fromStart, unitId, ...change })}
      />
      <View list={list} unitId={unitId} />
    </>
  )
}

function View({ list, unitId }: { list: ListAddress; unitId: string }) {
  const { search, hash } = useLocation()
  if (rollView(list) === undefined)
    return (
      <ScreenBoundary resetKey={search}>
        {list.view === 'mentors' ? (
          <MentorsView list={list} unitId={unitId} />
        ) : (
          <StructureView list={list} unitId={unitId} />
        )}
      </ScreenBoundary>
    )
  return (
    <>
      <MemberFilters list={list} unitId={unitId} />
      <WithPreview
        preview={
          list.open === undefined ? null : (
            <ScreenBoundary key={list.open} resetKey={list.open}>
              <MemberPreview memberId={list.open} list={list} unitId={unitId} />
            </ScreenBoundary>
          )
        }
      >
        <ScreenBoundary resetKey={search + hash}>
          <MemberTable list={list} unitId={unitId} />
        </ScreenBoundary>
      </WithPreview>
    </>
  )
}

/** Says nothing when it fails: the list below it fails as well, and says why. */
function PresentCount() {
  const t = useWords(members)
  const { data } = useQuery(useTrpc().members.counts.queryOptions({}))
  return data === undefined ? null : t('count', { count: data.present })
}
