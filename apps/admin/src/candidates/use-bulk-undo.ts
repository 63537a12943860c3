import { candidates } from '@nguon/messages/candidates'
import { useMutation } from '@tanstack/react-query'
import { queryClient, useTrpc } from '../api/client.ts'
import { refreshCounted } from '../api/refresh-counted.ts'
import { useWords } from '../shell/locale.tsx'
import { useCaseWords } from './use-case-words.ts'

/** Undoes an act on many candidates; what it gives says for how many. */
export function useBulkUndo() {
  const t = useWords(candidates)
  const words = useCaseWords()
  const undo = useMutation(useTrpc().candidates.bulk.undo.mutationOptions())
  return {
    isPending: undo.isPending,
    error: words.failure(undo.error),
    reset: undo.reset,
    take: async (actId: string): Promise<string> => {
      const { undone, kept } = await undo.mutateAsync({ actId })
      await refreshCounted(queryClient)
      return kept === 0
        ? t('bulk.undoneAll', { count: undone })
        : t('bulk.undone', { count: undone, kept })
    },
  }
}
