import { showsView } from '@nguon/domain/tables/saved-view'
import type { ViewedList, ViewQuery } from '@nguon/domain/tables/saved-view'
import { tables } from '@nguon/messages/tables'
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { useWords } from '../shell/locale.tsx'
import { SaveButton } from './save-button.tsx'
import { lookOf } from './use-list-look.ts'
import { ViewActs } from './view-acts.tsx'

const SaveView = lazy(async () => ({ default: (await import('./save-view.tsx')).SaveView }))

/** The views of a list that the account finds in its unit, and the one that the address shows. */
export function useSavedViews(list: ViewedList, search: string) {
  const { data: views = [] } = useQuery(useTrpc().tables.views.queryOptions({ list }))
  const { data: look } = useQuery(lookOf(list))
  return {
    views,
    current: views.find(({ query }) => showsView(list, search, query)),
    first: views.find(({ id }) => id === look?.firstView),
  }
}

type Props = {
  list: ViewedList
  /** What stands in the address. */
  search: string
  /** What a view of the list as it is on screen would keep. */
  shown: ViewQuery
  /** Whether something typed narrows the list, which no view keeps. */
  isTyped: boolean
  href: (query: ViewQuery) => string
}

/** The saved views beside those that every list has, what may be done with the one on screen, and another one. */
export function SavedViews({ list, search, shown, isTyped, href }: Props) {
  const t = useWords(tables)
  const navigate = useNavigate()
  const [saving, setSaving] = useState(false)
  const { views, current, first } = useSavedViews(list, search)
  return (
    <>
      {views.map((view) => (
        <Link
          key={view.id}
          to={href(view.query)}
          aria-current={view === current ? 'page' : undefined}
          aria-label={
            view.own ? undefined : t('views.by', { name: view.name, who: view.ownerName })
          }
        >
          {view.name} {view.shared ? <IconUsers size={16} stroke={1.5} /> : null}
        </Link>
      ))}
      {current === undefined ? (
        <SaveButton onClick={() => setSaving(true)} icon={<IconPlus size={18} stroke={1.5} />}>
          {t('views.save')}
        </SaveButton>
      ) : (
        <ViewActs key={current.id} view={current} list={list} isFirst={current === first} />
      )}
      <Suspense>
        {saving ? (
          <SaveView
            list={list}
            query={shown}
            isTyped={isTyped}
            onSaved={() => void navigate(href(shown), { replace: true })}
            onClose={() => setSaving(false)}
          />
        ) : null}
      </Suspense>
    </>
  )
}
