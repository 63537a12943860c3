import { candidates } from '@nguon/messages/candidates'
import { useMutation } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { queryClient, useTrpc } from '../api/client.ts'
import { refreshCounted } from '../api/refresh-counted.ts'
import { paths } from '../app/paths.ts'
import { FormShell } from '../shell/form-shell.tsx'
import { useWords } from '../shell/locale.tsx'
import { SideDrawer } from '../shell/side-drawer.tsx'
import { showDone } from '../shell/toast.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import classes from './candidate.module.css'
import { FactFields, useFactLabels } from './fact-fields.tsx'
import { FactFindings } from './fact-findings.tsx'
import { factOf, factSchema, startFact } from './fact-values.ts'
import { useCaseWords } from './use-case-words.ts'
import type { CandidateFile } from './wire.ts'

type Props = { file: CandidateFile; unitId: string }

/** Takes down what has really happened. Nothing is refused; what goes against the rules is told. */
export function FactDrawer({ file, unitId }: Props) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const navigate = useNavigate()
  const trpc = useTrpc()
  const form = useSchemaForm(factSchema, startFact(file.today))
  const kind = useWatch({ control: form.control, name: 'kind' })
  const labels = useFactLabels(kind)
  const record = useMutation(trpc.candidates.recordFact.mutationOptions())
  const close = () =>
    void navigate(paths.candidate({ unitId, caseId: file.caseId }), { preventScrollReset: true })
  return (
    <SideDrawer onClose={close} title={t('page.factAction')}>
      <FormShell
        form={form}
        title={t('page.factAction')}
        labels={labels}
        error={words.failure(record.error)}
        submit={t('happened.submit')}
        onCancel={close}
        onSubmit={async (values) => {
          const event = factOf(values)
          if (event === undefined) return
          const { caseId, lastSeq } = file
          await record.mutateAsync({ caseId, event, expectedSeq: lastSeq, reason: values.reason })
          await refreshCounted(queryClient)
          showDone(t('happened.recorded', { event: words.happened(event) }))
          close()
        }}
      >
        <p className={classes['cite']}>{t('happened.lead')}</p>
        <FactFields form={form} file={file} />
        <FactFindings form={form} file={file} />
      </FormShell>
    </SideDrawer>
  )
}
