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
import { ballotOf, fieldsOf, hasVote } from './step-values.ts'
import type { StepValues, VoteCommand } from './step-values.ts'
import { useCaseWords } from './use-case-words.ts'
import { useHelperOptions } from './use-helper-options.ts'
import { useStepLabels } from './use-step-labels.ts'
import type { CandidateFile, CommandKind } from './wire.ts'

type Props = { form: UseFormReturn<StepValues>; file: CandidateFile; command: CommandKind }

/** The fields that a step asks for, in the order of the paper. */
export function StepFields({ form, file, command }: Props) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const labels = useStepLabels(command)
  const asked = fieldsOf(command)
  return (
    <>
      <DateField form={form} name="on" label={labels.on} hint={t('step.onHint')} max={file.today} />
      {asked.includes('mentorId') ? (
        <MentorField form={form} file={file} command={command} />
      ) : null}
      {asked.includes('firstIntroducer') ? <IntroducerFields form={form} file={file} /> : null}
      {asked.includes('number') ? (
        <>
          <TextField form={form} name="number" label={labels.number} code />
          <DateField
            form={form}
            name="receivedOn"
            label={labels.receivedOn}
            max={file.today}
            optional
          />
          <DecidingVote form={form} file={file} />
        </>
      ) : null}
      {asked.includes('stopReason') ? (
        <SelectField
          form={form}
          name="stopReason"
          label={labels.stopReason}
          options={stopReasons.map((reason) => ({
            value: reason,
            label: words.step(`stop.${reason}`),
          }))}
        />
      ) : null}
      {hasVote(command) ? <VoteFields form={form} file={file} command={command} /> : null}
    </>
  )
}

function MentorField({ form, file, command }: Props) {
  const t = useWords(candidates)
  const members = useHelperOptions(file)
  const current = file.mentors
    .filter(({ releasedOn }) => releasedOn === null)
    .map(({ id, memberId, name }) => ({ value: memberId ?? id, label: name }))
  return (
    <SelectField
      form={form}
      name="mentorId"
      label={t('step.mentor')}
      {...(command === 'assign_mentor' ? { hint: t('step.mentorHint') } : {})}
      options={
        command === 'assign_mentor' ? members : [{ value: '', label: t('step.choose') }, ...current]
      }
    />
  )
}

function IntroducerFields({ form, file }: Omit<Props, 'command'>) {
  const t = useWords(candidates)
  const members = useHelperOptions(file)
  return (
    <>
      <SelectField
        form={form}
        name="firstIntroducer"
        label={t('step.introducers')}
        options={members}
      />
      <SelectField
        form={form}
        name="secondIntroducer"
        label={t('step.second')}
        options={[
          ...members,
          { value: 'youth_union', label: t('step.youth') },
          { value: 'trade_union', label: t('step.union') },
        ]}
      />
    </>
  )
}

/** The vote behind the decision, where its paper tells one. */
function DecidingVote({ form, file }: Omit<Props, 'command'>) {
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

type VoteProps = Omit<Props, 'command'> & { command: VoteCommand }

function VoteFields({ form, file, command }: VoteProps) {
  const labels = useStepLabels(command)
  const [officialMembers, temporarilyAway, exemptAbsent] = useWatch({
    control: form.control,
    name: ['officialMembers', 'temporarilyAway', 'exemptAbsent'],
  })
  return (
    <BallotFields
      entitled={entitledBy({ officialMembers, temporarilyAway, exemptAbsent })}
      share={file.voteShares[command]}
    >
      {ballotOf(command).map((name) => (
        <TextField key={name} form={form} name={name} label={labels[name]} code />
      ))}
    </BallotFields>
  )
}
