import type { ViewedList } from '@nguon/domain/tables/saved-view'
import { lazy, Suspense, useState } from 'react'
import type { SavedView } from './use-view-acts.ts'
import { ViewMenuButton } from './view-menu-button.tsx'

const ViewMenu = lazy(async () => ({ default: (await import('./view-menu.tsx')).ViewMenu }))

export type OneView = { view: SavedView; list: ViewedList; isFirst: boolean }

/** What may be done with the view on screen; its menu loads when it is first opened. */
export function ViewActs(props: OneView) {
  const [asked, setAsked] = useState(false)
  if (!asked) return <ViewMenuButton onClick={() => setAsked(true)} />
  return (
    <Suspense fallback={<ViewMenuButton />}>
      <ViewMenu {...props} />
    </Suspense>
  )
}
