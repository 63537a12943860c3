import { Menu } from '@mantine/core'
import { savedViews } from '@nguon/messages/saved-views'
import { lazy, Suspense, useState } from 'react'
import { useHasRole } from '../api/me.ts'
import { useWords } from '../shell/locale.tsx'
import type { OneView } from './view-acts.tsx'
import { ViewMenuButton } from './view-menu-button.tsx'
import { useViewActs } from './use-view-acts.ts'

const RenameView = lazy(async () => ({ default: (await import('./rename-view.tsx')).RenameView }))

/** What may be done with the view on screen; with somebody else's only to open the list with it. */
export function ViewMenu({ view, list, isFirst }: OneView) {
  const t = useWords(savedViews)
  const mayShare = useHasRole(['planner', 'leader'])
  const [renaming, setRenaming] = useState(false)
  const { openWith, share, remove } = useViewActs(view, list)
  return (
    <>
      <Menu position="bottom-start" withinPortal={false} defaultOpened>
        <Menu.Target>
          <ViewMenuButton />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => openWith(!isFirst)}>
            {t(isFirst ? 'notFirst' : 'first')}
          </Menu.Item>
          {view.own ? (
            <>
              <Menu.Item onClick={() => setRenaming(true)}>{t('rename')}</Menu.Item>
              {mayShare ? (
                <Menu.Item onClick={() => share(!view.shared)}>
                  {t(view.shared ? 'unshare' : 'share')}
                </Menu.Item>
              ) : null}
              <Menu.Divider />
              <Menu.Item onClick={remove}>{t('delete')}</Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {renaming ? <RenameView view={view} onClose={() => setRenaming(false)} /> : null}
      </Suspense>
    </>
  )
}
