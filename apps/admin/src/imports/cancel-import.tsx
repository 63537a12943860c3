import { Button } from '@mantine/core'
import { imports } from '@nguon/messages/imports'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { showDone } from '../shell/toast.ts'
import type { Batch } from './batch.ts'

/** Drops a checked batch and its file, after saying so. */
export function CancelImport({ batch }: { batch: Batch }) {
  const t = useWords(imports)
  const locale = useLocale()
  const trpc = useTrpc()
  const [asked, setAsked] = useState(false)
  const cancel = useMutation({
    ...trpc.imports.cancel.mutationOptions(),
    onSuccess: async () => {
      setAsked(false)
      await queryClient.invalidateQueries(trpc.imports.pathFilter())
      showDone(t('commit.cancelled'))
    },
  })
  return (
    <>
      <Button fullWidth onClick={() => setAsked(true)}>
        {t('commit.cancel')}
      </Button>
      {asked ? (
        <ConfirmDialog
          title={t('commit.cancelTitle')}
          confirm={t('commit.cancel')}
          danger
          pending={cancel.isPending}
          error={cancel.error === null ? null : failureSentence(cancel.error, locale)}
          onConfirm={() => cancel.mutate({ batchId: batch.id })}
          onClose={() => setAsked(false)}
        >
          {t('commit.cancelText', { file: batch.fileName })}
        </ConfirmDialog>
      ) : null}
    </>
  )
}
