import { stopReasons } from '@nguon/domain/recruitment/stop-reasons'
import { voteThreshold } from '@nguon/domain/recruitment/vote'
import { candidates } from '@nguon/messages/candidates'
import { useWatch } from 'react-hook-form'
import type { UseFormReturn } from 'react-hook-form'
import { DateField } from '../shell/date-field.tsx'
import { SelectField, TextField } from '../shell/fields.tsx'
import { useWords } from '../shell/locale.tsx'
import classes from './candidate.module.css'
import { fieldsOf, hasVote } from './step-values.ts'
import type { StepValues } from './step-values.ts'
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
      {hasVote(command) ? <BallotFields form={form} file={file} command={command} /> : null}
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

/** The count of the minutes; the threshold follows from who is entitled, never from who came. */
function BallotFields({ form, file, command }: Props) {
  const t = useWords(candidates)
  const labels = useStepLabels(command)
  const [roll, away, exempt] = useWatch({
    control: form.control,
    name: ['officialMembers', 'temporarilyAway', 'exemptAbsent'],
  })
  const entitled = Number(roll) - Number(away) - Number(exempt)
  const share = Object.entries(file.voteShares).find(([kind]) => kind === command)?.[1]
  return (
    <fieldset className={classes['ballot']}>
      <legend>{t('step.vote')}</legend>
      {fieldsOf(command)
        .filter((field) => field !== 'on')
        .map((field) => (
          <TextField key={field} form={form} name={field} label={labels[field]} code />
        ))}
      {share === undefined || !(entitled > 0) ? null : (
        <output>
          {t('ballot.threshold', { needed: voteThreshold(entitled, share), entitled })}
        </output>
      )}
    </fieldset>
  )
}
