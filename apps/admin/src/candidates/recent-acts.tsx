import { candidateList } from '@nguon/messages/candidate-list'
import { useNavigate } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import { SideDrawer } from '../shell/side-drawer.tsx'
import type { ListAddress } from './list-address.ts'
import { RecentActList } from './recent-act-list.tsx'

/** The history of acts on many candidates, over the list from which they were done. */
export function RecentActs({ list, unitId }: { list: ListAddress; unitId: string }) {
  const t = useWords(candidateList)
  const navigate = useNavigate()
  const close = () =>
    void navigate(paths.candidates({ ...list, unitId, acts: undefined }), {
      replace: true,
      preventScrollReset: true,
    })
  return (
    <SideDrawer title={t('recent')} onClose={close}>
      <ScreenBoundary>
        <RecentActList />
      </ScreenBoundary>
    </SideDrawer>
  )
}
