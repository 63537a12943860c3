import { Stack } from '@mantine/core'
import { recordedBy } from '@nguon/domain/recruitment/commands'
import { votePasses } from '@nguon/domain/recruitment/vote'
import { candidates } from '@nguon/messages/candidates'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
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
import { voteOf } from './ballot-values.ts'
import classes from './candidate.module.css'
import { StepFields } from './step-fields.tsx'
import { commandOf, fieldsOf, hasVote, startValues, stepSchema } from './step-values.ts'
import type { StepValues } from './step-values.ts'
import { StepWarnings } from './step-warnings.tsx'
import { useCaseWords } from './use-case-words.ts'
import { useRuleCitation } from './use-rule-citation.ts'
import { useStepLabels } from './use-step-labels.ts'
import type { CandidateFile, CaseFinding, NextStep } from './wire.ts'

type Props = { file: CandidateFile; step: NextStep; unitId: string }

/**
 * One step as a form. The rules it follows stand above it; a refusal names rule, document and article;
 * a rule that only warns asks for the reason to go on. Both were judged for one day: typing another
 * takes them away until the server has judged that one.
 */
export function StepDrawer({ file, step, unitId }: Props) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const navigate = useNavigate()
  const trpc = useTrpc()
  const { command } = step
  const labels = useStepLabels(command)
  const [warnings, setWarnings] = useState<readonly CaseFinding[]>(step.warnings)
  const [asked, setAsked] = useState(0)
  const [judgedOn, setJudgedOn] = useState(file.today)
  const form = useSchemaForm(
    stepSchema(command),
    startValues(
      file.today,
      command === 'resolve_in_committee' ? undefined : file.unit.officialMembers,
    ),
  )
  const record = useMutation(trpc.candidates.recordStep.mutationOptions())
  const title = words.step(`step.${command}`)
  const close = () =>
    void navigate(paths.candidate({ unitId, caseId: file.caseId }), { preventScrollReset: true })
  const isVotedDown = (values: StepValues): boolean =>
    hasVote(command) && !votePasses(voteOf(values), file.voteShares[command])
  const isJudged = useWatch({ control: form.control, name: 'on' }) === judgedOn
  const breaches = isJudged ? warnings.filter(({ severity }) => severity === 'breach') : []
  const fields = [...fieldsOf(command), ...(breaches.length > 0 ? (['override'] as const) : [])]
  const cited = useRuleCitation()
  const rules = [...new Set(step.rules.map(cited))]
  return (
    <SideDrawer onClose={close} title={title}>
      <FormShell
        form={form}
        title={title}
        labels={Object.fromEntries(fields.map((field) => [field, labels[field]]))}
        error={words.failure(record.error)}
        submit={t('step.submit')}
        onCancel={close}
        onSubmit={async (values) => {
          const outcome = await record.mutateAsync({
            caseId: file.caseId,
            command: commandOf(command, values),
            expectedSeq: file.lastSeq,
            ...(breaches.length === 0 || values.override === '' ? {} : { reason: values.override }),
          })
          setWarnings(outcome.warnings)
          setJudgedOn(values.on)
          if (outcome.outcome === 'reason_needed') {
            setAsked((times) => times + 1)
            throw new Error('the officer gives a reason first')
          }
          await refreshCounted(queryClient)
          const event = words.event(recordedBy[command])
          showDone(isVotedDown(values) ? t('step.votedDown') : t('happened.recorded', { event }))
          close()
        }}
      >
        {rules.length === 0 ? null : (
          <ul className={classes['cite']}>
            {rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        )}
        {isJudged && step.refusal !== null && record.error === null ? (
          <p className={classes['warnings']}>
            {t('page.notAllowed', { reason: words.refusal(step.refusal) })}
          </p>
        ) : null}
        <Stack>
          <StepFields form={form} file={file} command={command} />
        </Stack>
        <StepWarnings form={form} warnings={breaches} asked={asked} />
      </FormShell>
    </SideDrawer>
  )
}
