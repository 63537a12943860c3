import type { MergePlan } from '@nguon/domain/duplicates/decide-merge'
import { duplicates } from '@nguon/messages/duplicates'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { paths } from '../app/paths.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { TextField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { showDone } from '../shell/toast.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import classes from './compare.module.css'
import { refreshDuplicates } from './duplicates-query.ts'
import { useConsequences } from './use-consequences.ts'
import type { MergeChoice } from './use-merge-choice.ts'

type Props = { choice: MergeChoice; seen: string; unitId: string }

const schema = z.object({ reason: z.string().trim().min(3).max(100) })

/** What a merge would do, by counts, and the merge itself with its reason. */
export function MergePanel({ choice, seen, unitId }: Props) {
  const t = useWords(duplicates)
  const form = useSchemaForm(schema, { reason: '' })
  const [reason, setReason] = useState<string>()
  const { decision, kept, dropped } = choice
  const name = { kept: kept.file.fullName, dropped: dropped.file.fullName }
  if (!decision.ok)
    return (
      <Panel title={t('result.title')}>
        <output className={classes['hint']}>
          {t(decision.reason === 'helps_the_other' ? 'result.helpsOther' : 'result.undecided')}
        </output>
      </Panel>
    )
  return (
    <Panel title={t('result.title')}>
      <p className={classes['hint']}>{t('result.lead', name)}</p>
      <Consequences plan={decision.plan} />
      <FormShell
        form={form}
        title={t('result.title')}
        labels={{ reason: t('result.reason') }}
        error={null}
        submit={t('result.submit')}
        onSubmit={(values) => {
          setReason(values.reason)
          return Promise.resolve()
        }}
      >
        <TextField
          form={form}
          name="reason"
          label={t('result.reason')}
          hint={t('result.reasonHint')}
        />
      </FormShell>
      {reason === undefined ? null : (
        <MergeDialog
          choice={choice}
          plan={decision.plan}
          reason={reason}
          seen={seen}
          unitId={unitId}
          onClose={() => setReason(undefined)}
        />
      )}
    </Panel>
  )
}

function Consequences({ plan }: { plan: MergePlan }) {
  const lines = useConsequences(plan)
  return (
    <ul className={classes['consequences']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

type DialogProps = Props & { plan: MergePlan; reason: string; onClose: () => void }

function MergeDialog({ choice, plan, reason, seen, unitId, onClose }: DialogProps) {
  const t = useWords(duplicates)
  const locale = useLocale()
  const navigate = useNavigate()
  const { kept, dropped } = choice
  const merge = useMutation({
    ...useTrpc().duplicates.merge.mutationOptions(),
    onSuccess: async () => {
      showDone(t('result.done', { name: kept.file.fullName }))
      await navigate(paths.duplicates({ unitId, view: 'merged' }))
      await refreshDuplicates(unitId)
    },
  })
  return (
    <ConfirmDialog
      title={t('result.confirmTitle', {
        kept: kept.file.fullName,
        dropped: dropped.file.fullName,
      })}
      confirm={t('result.submit')}
      pending={merge.isPending}
      error={merge.error === null ? null : failureSentence(merge.error, locale)}
      onConfirm={() =>
        merge.mutate({
          keptId: kept.file.personId,
          droppedId: dropped.file.personId,
          fromDropped: [...plan.fields],
          continuing: plan.continuing,
          reason,
          seen,
        })
      }
      onClose={onClose}
    >
      <Consequences plan={plan} />
      {t('result.reversible')}
    </ConfirmDialog>
  )
}
