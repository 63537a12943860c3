import { imports } from '@nguon/messages/imports'
import { useMutation, useQuery } from '@tanstack/react-query'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { Loading } from '../shell/loading.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import type { Batch } from './batch.ts'
import { UndoExtent } from './undo-extent.tsx'
import { UndoObstacles } from './undo-obstacles.tsx'

type Props = { batch: Batch; onClose: () => void }

/** Says what an undo removes and puts back and asks for it, or says who has worked with what since. */
export function UndoDialog({ batch, onClose }: Props) {
  const t = useWords(imports)
  const locale = useLocale()
  const trpc = useTrpc()
  const { id: batchId, fileName } = batch
  const preview = useQuery({ ...trpc.imports.undoPreview.queryOptions({ batchId }), gcTime: 0 })
  const undo = useMutation({
    ...trpc.imports.undo.mutationOptions(),
    onSuccess: onClose,
    onSettled: () => queryClient.invalidateQueries(trpc.imports.pathFilter()),
  })
  if (preview.data !== undefined && preview.data.obstacles.total === 0)
    return (
      <ConfirmDialog
        title={t('undo.title')}
        confirm={t('undo.act')}
        danger
        pending={undo.isPending}
        error={undo.error === null ? null : failureSentence(undo.error, locale)}
        onConfirm={() => undo.mutate({ batchId })}
        onClose={onClose}
      >
        <UndoExtent extent={preview.data.extent} fileName={fileName} />
      </ConfirmDialog>
    )
  return (
    <Dialog
      title={t(preview.data === undefined ? 'undo.title' : 'undo.refusedTitle')}
      onClose={onClose}
    >
      {preview.data === undefined ? null : <UndoObstacles obstacles={preview.data.obstacles} />}
      {preview.error === null ? null : (
        <StateNotice role="alert" title={failureSentence(preview.error, locale)} />
      )}
      {preview.isPending ? <Loading rows={3} /> : null}
    </Dialog>
  )
}
