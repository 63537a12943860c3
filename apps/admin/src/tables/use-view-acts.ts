import type { PortalRouter } from '@nguon/api/portal'
import type { ViewedList } from '@nguon/domain/tables/saved-view'
import { savedViews } from '@nguon/messages/saved-views'
import { useMutation } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { showDone, showUndoable } from '../shell/toast.ts'

export type SavedView = inferRouterOutputs<PortalRouter>['tables']['views'][number]

/** The acts on one view. Each says what it did, or why it could not. */
export function useViewActs({ id }: Pick<SavedView, 'id'>, list: ViewedList) {
  const t = useWords(savedViews)
  const locale = useLocale()
  const trpc = useTrpc()
  const openWith = useMutation(trpc.tables.openWith.mutationOptions())
  const change = useMutation(trpc.tables.changeView.mutationOptions())
  const remove = useMutation(trpc.tables.deleteView.mutationOptions())
  const restore = useMutation(trpc.tables.restoreView.mutationOptions())
  const act = async (done: Promise<unknown>, say: () => void) => {
    try {
      await done
      await Promise.all([
        queryClient.invalidateQueries(trpc.tables.views.queryFilter()),
        queryClient.invalidateQueries(trpcIn(null).tables.look.queryFilter()),
      ])
      say()
    } catch (error) {
      showDone(failureSentence(error, locale))
    }
  }
  const bringBack = () => void act(restore.mutateAsync({ id }), () => showDone(t('restored')))
  return {
    openWith: (isFirst: boolean) =>
      void act(openWith.mutateAsync({ list, id: isFirst ? id : null }), () =>
        showDone(t(isFirst ? 'firstDone' : 'notFirstDone')),
      ),
    share: (shared: boolean) =>
      void act(change.mutateAsync({ id, shared }), () =>
        showDone(t(shared ? 'sharedDone' : 'unsharedDone')),
      ),
    remove: () => void act(remove.mutateAsync({ id }), () => showUndoable(t('deleted'), bringBack)),
  }
}
