import { members } from '@nguon/messages/members'
import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { queryClient, useTrpc } from '../api/client.ts'
import { refreshCounted } from '../api/refresh-counted.ts'
import { useCaseWords } from '../candidates/use-case-words.ts'
import { dayText } from '../shell/date-text.ts'
import { Dialog } from '../shell/dialog.tsx'
import { TextField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useWords } from '../shell/locale.tsx'
import { showDone } from '../shell/toast.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import { useFactName } from './use-fact-name.ts'
import type { MemberEntry, MemberFile } from './wire.ts'

type Props = { file: MemberFile; entry: MemberEntry; onClose: () => void }

const schema = z.object({ reason: z.string().trim().min(3).max(100) })

/** Says what will no longer count, and asks why; both entries stay in the history. */
export function TakeBackDialog({ file, entry, onClose }: Props) {
  const t = useWords(members)
  const words = useCaseWords()
  const fact = useFactName(file)(entry)
  const form = useSchemaForm(schema, { reason: '' })
  const takeBack = useMutation(useTrpc().members.takeBack.mutationOptions())
  const { memberId, lastSeq } = file
  return (
    <Dialog onClose={onClose} title={t('takeBack.title')}>
      <FormShell
        form={form}
        title={t('takeBack.title')}
        labels={{ reason: t('takeBack.reason') }}
        error={words.failure(takeBack.error)}
        submit={t('takeBack.submit')}
        guard={false}
        onCancel={onClose}
        onSubmit={async ({ reason }) => {
          await takeBack.mutateAsync({ memberId, seq: entry.seq, expectedSeq: lastSeq, reason })
          await refreshCounted(queryClient)
          showDone(t('takeBack.done', { fact }))
          onClose()
        }}
      >
        <p>{t('takeBack.lead', { fact, date: dayText(entry.fact.on) })}</p>
        <TextField form={form} name="reason" label={t('takeBack.reason')} />
      </FormShell>
    </Dialog>
  )
}
