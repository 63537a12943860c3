import { Text } from '@mantine/core'
import type { ViewedList, ViewQuery } from '@nguon/domain/tables/saved-view'
import { viewName } from '@nguon/domain/tables/view-input'
import { savedViews } from '@nguon/messages/saved-views'
import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useHasRole } from '../api/me.ts'
import { Dialog } from '../shell/dialog.tsx'
import { TextField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { showDone } from '../shell/toast.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import { ShareSwitch } from './share-switch.tsx'

const draft = z.object({ name: viewName, shared: z.boolean() })

type Props = {
  list: ViewedList
  query: ViewQuery
  isTyped: boolean
  onSaved: () => void
  onClose: () => void
}

/** Keeps conditions, order and columns of the list on screen under a name. */
export function SaveView({ list, query, isTyped, onSaved, onClose }: Props) {
  const t = useWords(savedViews)
  const locale = useLocale()
  const trpc = useTrpc()
  const mayShare = useHasRole(['planner', 'leader'])
  const form = useSchemaForm(draft, { name: '', shared: false })
  const save = useMutation(trpc.tables.saveView.mutationOptions())
  const labels = { name: t('name') }
  return (
    <Dialog title={t('saveTitle')} onClose={onClose}>
      <FormShell
        form={form}
        title={t('saveTitle')}
        labels={labels}
        error={save.error ? failureSentence(save.error, locale) : null}
        submit={t('keep')}
        onCancel={onClose}
        guard={false}
        onSubmit={async (view) => {
          await save.mutateAsync({ list, query, ...view })
          await queryClient.invalidateQueries(trpc.tables.views.queryFilter())
          showDone(t('saved'))
          onClose()
          onSaved()
        }}
      >
        <TextField form={form} name="name" label={labels.name} hint={t('nameHint')} />
        {mayShare ? <ShareSwitch form={form} /> : null}
        {isTyped ? <Text c="dimmed">{t('typedHint')}</Text> : null}
      </FormShell>
    </Dialog>
  )
}
