import type { MemberExit } from '@nguon/domain/recruitment/stages'
import { members } from '@nguon/messages/members'
import { useMutation } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { queryClient, useTrpc } from '../api/client.ts'
import { refreshCounted } from '../api/refresh-counted.ts'
import { paths } from '../app/paths.ts'
import classes from '../candidates/candidate.module.css'
import { useCaseWords } from '../candidates/use-case-words.ts'
import { DateField } from '../shell/date-field.tsx'
import { SelectField, TextField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useWords } from '../shell/locale.tsx'
import { SideDrawer } from '../shell/side-drawer.tsx'
import { showDone } from '../shell/toast.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import { factOf, factSchema, startFact } from './fact-values.ts'
import type { MemberFile } from './wire.ts'

type Props = { file: MemberFile; unitId: string }

/** Takes a fact down on the roll: what, on which day, by which paper. */
export function MemberFactDrawer({ file, unitId }: Props) {
  const t = useWords(members)
  const words = useCaseWords()
  const navigate = useNavigate()
  const form = useSchemaForm(factSchema, startFact(file.offered[0] ?? 'post_taken', file.today))
  const kind = useWatch({ control: form.control, name: 'kind' })
  const record = useMutation(useTrpc().members.record.mutationOptions())
  const { memberId, lastSeq } = file
  const close = () =>
    void navigate(paths.member({ unitId, memberId }), { preventScrollReset: true })
  const title = t('form.title')
  const labels = {
    kind: t('form.kind'),
    how: t('form.how'),
    post: t('form.post'),
    on: t('form.on'),
    until: t('form.until'),
    document: t('form.document'),
    documentOn: t('form.documentOn'),
  }
  return (
    <SideDrawer onClose={close} title={`${t('page.record')}: ${file.fullName}`}>
      <FormShell
        form={form}
        title={title}
        labels={labels}
        error={words.failure(record.error)}
        submit={t('form.submit')}
        onCancel={close}
        onSubmit={async (values) => {
          const fact = factOf(values)
          await record.mutateAsync({ memberId, fact, expectedSeq: lastSeq })
          await refreshCounted(queryClient)
          showDone(t('form.recorded', { fact: t(`fact.${fact.kind}`) }))
          close()
        }}
      >
        <p className={classes['cite']}>{t('form.lead')}</p>
        <SelectField
          form={form}
          name="kind"
          label={labels.kind}
          options={file.offered.map((value) => ({ value, label: t(`fact.${value}`) }))}
        />
        {kind === 'left' ? (
          <SelectField
            form={form}
            name="how"
            label={labels.how}
            options={leavings.map((value) => ({ value, label: t(`how.${value}`) }))}
          />
        ) : null}
        {kind === 'post_taken' ? <TextField form={form} name="post" label={labels.post} /> : null}
        <DateField
          form={form}
          name="on"
          label={labels.on}
          hint={t('form.onHint')}
          max={file.today}
        />
        {kind === 'exempted' ? (
          <DateField
            form={form}
            name="until"
            label={labels.until}
            hint={t('form.untilHint')}
            optional
          />
        ) : null}
        <TextField
          form={form}
          name="document"
          label={labels.document}
          hint={t('form.documentHint')}
          optional
        />
        <DateField form={form} name="documentOn" label={labels.documentOn} optional />
        {kind === 'left' ? (
          <p className={classes['warnings']}>{t('form.leaves', { unit: file.unitName })}</p>
        ) : null}
      </FormShell>
    </SideDrawer>
  )
}

/** In the order in which the lists of a committee name them. */
const leavings = [
  'moved_away',
  'deceased',
  'resigned',
  'removed',
  'expelled',
] as const satisfies readonly MemberExit[]
