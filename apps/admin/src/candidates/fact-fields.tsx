import { Stack } from '@mantine/core'
import { stopReasons } from '@nguon/domain/recruitment/stop-reasons'
import { candidates } from '@nguon/messages/candidates'
import { useWatch } from 'react-hook-form'
import type { UseFormReturn } from 'react-hook-form'
import { DateField } from '../shell/date-field.tsx'
import { SelectField, TextField } from '../shell/fields.tsx'
import { useWords } from '../shell/locale.tsx'
import { BallotFields } from './ballot-fields.tsx'
import { entitledBy } from './ballot-values.ts'
import { DecidingFields } from './deciding-fields.tsx'
import { factBallot, factFields, factKinds } from './fact-values.ts'
import type { FactValues } from './fact-values.ts'
import { useBallotLabels } from './use-ballot-labels.ts'
import { useCaseWords } from './use-case-words.ts'
import { useDecidingLabels } from './use-deciding-labels.ts'
import { useHelperOptions } from './use-helper-options.ts'
import type { CandidateFile } from './wire.ts'

type Props = { form: UseFormReturn<FactValues>; file: CandidateFile }

/** The label of every field of a fact. */
export function useFactLabels(kind: FactValues['kind']): Record<keyof FactValues, string> {
  const t = useWords(candidates)
  const ballot = useBallotLabels(kind === 'committee_resolved')
  const deciding = useDecidingLabels()
  return {
    ...ballot,
    ...deciding,
    kind: t('happened.kind'),
    on: t('step.on'),
    mentorId: t('step.mentor'),
    approved: t('happened.approved'),
    votes: t('happened.votes'),
    number: t('step.number'),
    otherDay: t('happened.otherDay'),
    stopReason: t('step.reason'),
    reason: t('happened.reason'),
  }
}

/** What happened, when, and from what it is known. */
export function FactFields({ form, file }: Props) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const kind = useWatch({ control: form.control, name: 'kind' })
  const labels = useFactLabels(kind)
  const members = useHelperOptions(file)
  const helpers = file.mentors
    .filter(({ releasedOn }) => releasedOn === null)
    .map(({ id, memberId, name }) => ({ value: memberId ?? id, label: name }))
  const asked = factFields(kind)
  const otherDay = kind === 'decided' ? t('step.receivedOn') : t('happened.effectiveOn')
  return (
    <Stack>
      <SelectField
        form={form}
        name="kind"
        label={labels.kind}
        options={factKinds.map((one) => ({ value: one, label: words.event(one) }))}
      />
      <DateField form={form} name="on" label={labels.on} hint={t('step.onHint')} max={file.today} />
      {asked.includes('mentorId') ? (
        <SelectField
          form={form}
          name="mentorId"
          label={labels.mentorId}
          options={kind === 'mentor_assigned' ? members : [...members.slice(0, 1), ...helpers]}
        />
      ) : null}
      {asked.includes('approved') ? (
        <SelectField
          form={form}
          name="approved"
          label={labels.approved}
          options={(['yes', 'no'] as const).map((one) => ({
            value: one,
            label: t(`happened.${one}`),
          }))}
        />
      ) : null}
      {asked.includes('votes') ? (
        <>
          <SelectField
            form={form}
            name="votes"
            label={labels.votes}
            options={(['unknown', 'counted'] as const).map((one) => ({
              value: one,
              label: t(`happened.${one}`),
            }))}
          />
          <FactBallot form={form} file={file} />
        </>
      ) : null}
      {asked.includes('number') ? (
        <TextField form={form} name="number" label={labels.number} code optional />
      ) : null}
      {asked.includes('otherDay') ? (
        <DateField form={form} name="otherDay" label={otherDay} max={file.today} optional />
      ) : null}
      {asked.includes('body') ? <DecidingVote form={form} file={file} /> : null}
      {asked.includes('stopReason') ? (
        <SelectField
          form={form}
          name="stopReason"
          label={labels.stopReason}
          options={stopReasons.map((one) => ({ value: one, label: words.step(`stop.${one}`) }))}
        />
      ) : null}
      <TextField form={form} name="reason" label={labels.reason} hint={t('happened.reasonHint')} />
    </Stack>
  )
}

/** The vote behind the decision, where its paper tells one. */
function DecidingVote({ form, file }: Props) {
  const [body, members] = useWatch({ control: form.control, name: ['body', 'members'] })
  return (
    <DecidingFields
      given={{ body, members }}
      shares={file.decidingShares}
      renderBody={(shown) => <SelectField form={form} name="body" {...shown} />}
      renderCount={(name, shown) => (
        <TextField key={name} form={form} name={name} code {...shown} />
      )}
    />
  )
}

/** The count of the minutes, once they are said to be at hand. */
function FactBallot({ form, file }: Props) {
  const [kind, votes, officialMembers, temporarilyAway, exemptAbsent] = useWatch({
    control: form.control,
    name: ['kind', 'votes', 'officialMembers', 'temporarilyAway', 'exemptAbsent'],
  })
  const labels = useFactLabels(kind)
  const fields = factBallot({ kind, votes })
  const { resolve_in_cell, resolve_in_committee, recognise } = file.voteShares
  if (fields.length === 0) return null
  return (
    <BallotFields
      entitled={entitledBy({ officialMembers, temporarilyAway, exemptAbsent })}
      share={
        kind === 'committee_resolved'
          ? resolve_in_committee
          : kind === 'recognised'
            ? recognise
            : resolve_in_cell
      }
    >
      {fields.map((name) => (
        <TextField key={name} form={form} name={name} label={labels[name]} code />
      ))}
    </BallotFields>
  )
}
