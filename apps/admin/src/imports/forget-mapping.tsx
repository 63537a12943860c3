import { importColumns } from '@nguon/messages/import-columns'
import { useMutation } from '@tanstack/react-query'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { showDone } from '../shell/toast.ts'
import type { Mapping } from './batch.ts'

type Props = { mapping: Mapping; onClose: () => void }

/** Forgets a form, after saying what that means for the next file. */
export function ForgetMapping({ mapping, onClose }: Props) {
  const t = useWords(importColumns)
  const locale = useLocale()
  const trpc = useTrpc()
  const forget = useMutation({
    ...trpc.imports.forgetMapping.mutationOptions(),
    onSuccess: async () => {
      await queryClient.invalidateQueries(trpc.imports.mappings.queryFilter())
      onClose()
      showDone(t('remembered.forgotten'))
    },
  })
  return (
    <ConfirmDialog
      title={t('remembered.forgetTitle')}
      confirm={t('remembered.forget')}
      danger
      pending={forget.isPending}
      error={forget.error === null ? null : failureSentence(forget.error, locale)}
      onConfirm={() => forget.mutate({ mappingId: mapping.id })}
      onClose={onClose}
    >
      {t('remembered.forgetText', { kind: t(`kinds.${mapping.mapping.kind}`) })}
    </ConfirmDialog>
  )
}
