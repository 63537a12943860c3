import { viewName } from '@nguon/domain/tables/view-input'
import { savedViews } from '@nguon/messages/saved-views'
import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { Dialog } from '../shell/dialog.tsx'
import { TextField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { showDone } from '../shell/toast.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import type { SavedView } from './use-view-acts.ts'

const draft = z.object({ name: viewName })

export function RenameView({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const t = useWords(savedViews)
  const locale = useLocale()
  const trpc = useTrpc()
  const form = useSchemaForm(draft, { name: view.name })
  const change = useMutation(trpc.tables.changeView.mutationOptions())
  const labels = { name: t('name') }
  return (
    <Dialog title={t('rename')} onClose={onClose}>
      <FormShell
        form={form}
        title={t('rename')}
        labels={labels}
        error={change.error ? failureSentence(change.error, locale) : null}
        submit={t('rename')}
        onCancel={onClose}
        guard={false}
        onSubmit={async ({ name }) => {
          await change.mutateAsync({ id: view.id, name })
          await queryClient.invalidateQueries(trpc.tables.views.queryFilter())
          showDone(t('renamed'))
          onClose()
        }}
      >
        <TextField form={form} name="name" label={labels.name} />
      </FormShell>
    </Dialog>
  )
}
