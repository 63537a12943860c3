import { candidateList } from '@nguon/messages/candidate-list'
import { candidates } from '@nguon/messages/candidates'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { queryClient, useTrpc } from '../api/client.ts'
import { useMe } from '../api/me.ts'
import { DateField } from '../shell/date-field.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useWords } from '../shell/locale.tsx'
import { SideDrawer } from '../shell/side-drawer.tsx'
import { isDay } from '../shell/typed-day.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import { AssignPreview } from './assign-preview.tsx'
import { HelperSearchField } from './helper-search-field.tsx'
import { useCaseWords } from './use-case-words.ts'
import type { ChosenCases, PreviewedCase } from './wire.ts'

const draft = z.object({
  memberId: z.string().min(1),
  on: z.string().refine(isDay, 'date_unreadable'),
})

type Props = { chosen: ChosenCases; onDone: () => void; onClose: () => void }

type Weighed = z.infer<typeof draft> & { rows: readonly PreviewedCase[] }

/** A helper for several candidates: first whom and since when, then what it would do to each. */
export function AssignDrawer({ chosen, onDone, onClose }: Props) {
  const t = useWords(candidates)
  const list = useWords(candidateList)
  const words = useCaseWords()
  const trpc = useTrpc()
  const { today } = useMe()
  const [weighed, setWeighed] = useState<Weighed>()
  const form = useSchemaForm(draft, { memberId: '', on: today })
  const preview = useMutation({
    mutationFn: (asked: z.infer<typeof draft>) =>
      queryClient.fetchQuery({
        ...trpc.candidates.bulk.preview.queryOptions({ ...asked, chosen }),
        staleTime: 0,
      }),
  })
  const labels = { memberId: t('step.mentor'), on: t('step.on') }
  return (
    <SideDrawer title={list('assign')} onClose={onClose}>
      {weighed === undefined ? (
        <FormShell
          form={form}
          title={list('assign')}
          labels={labels}
          error={words.failure(preview.error)}
          submit={t('bulk.preview')}
          onCancel={onClose}
          guard={false}
          onSubmit={async (asked) =>
            setWeighed({ ...asked, rows: await preview.mutateAsync(asked) })
          }
        >
          <HelperSearchField form={form} name="memberId" label={labels.memberId} />
          <DateField form={form} name="on" label={labels.on} hint={t('step.onHint')} max={today} />
        </FormShell>
      ) : (
        <AssignPreview
          {...weighed}
          onBack={() => setWeighed(undefined)}
          onDone={() => {
            onDone()
            onClose()
          }}
        />
      )}
    </SideDrawer>
  )
}
