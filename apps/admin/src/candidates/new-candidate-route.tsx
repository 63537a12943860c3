import { ethnicGroups } from '@nguon/domain/people/ethnic-groups'
import { personGroups } from '@nguon/domain/people/groups'
import { religions } from '@nguon/domain/people/religions'
import { candidates } from '@nguon/messages/candidates'
import { people } from '@nguon/messages/people'
import { personNotes } from '@nguon/messages/people/notes'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { queryClient, useTrpc } from '../api/client.ts'
import { useHasRole, useMe } from '../api/me.ts'
import { refreshCounted } from '../api/refresh-counted.ts'
import { paths } from '../app/paths.ts'
import { BasisFields } from '../people/basis-fields.tsx'
import { DateField } from '../shell/date-field.tsx'
import { SelectField, TextField } from '../shell/fields.tsx'
import { FormScreen } from '../shell/form-screen.tsx'
import { useWords } from '../shell/locale.tsx'
import { showDone } from '../shell/toast.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'
import { UnitSearchField } from '../shell/unit-search-field.tsx'
import { candidateForm, draftOf, emptyForm } from './candidate-form.ts'
import { newId } from './new-id.ts'
import { PossibleDuplicates } from './possible-duplicates.tsx'
import { useCaseWords } from './use-case-words.ts'
import { useEligibilityHints } from './use-eligibility-hints.ts'

/** A new source; somebody of the same name stops it once, so that the officer looks. */
export default function NewCandidate() {
  const t = useWords(candidates)
  const names = useWords(people)
  const notes = useWords(personNotes)
  const words = useCaseWords()
  const navigate = useNavigate()
  const trpc = useTrpc()
  const { unitId = '' } = useParams()
  const { today } = useMe()
  const hints = useEligibilityHints()
  const { unit } = paths.newCandidate.read(useLocation())
  // A secretary works in the own cell; a planner says which.
  const own = useHasRole(['planner']) ? '' : unitId
  const [accepted, setAccepted] = useState(false)
  const [caseId] = useState(newId)
  const form = useSchemaForm(candidateForm, emptyForm(unit ?? own, today))
  const create = useMutation(trpc.candidates.create.mutationOptions())
  const doubt = create.data?.outcome === 'possible_duplicate' ? create.data : undefined
  const none = { value: '', label: t('create.notRecorded') }
  return (
    <FormScreen
      form={form}
      title={t('create.title')}
      labels={{
        unitId: t('create.unit'),
        fullName: t('create.fullName'),
        bornOn: t('create.bornOn'),
        schooling: t('create.schooling'),
        sourcedOn: t('create.sourcedOn'),
        basis: notes('bases.kind'),
        givenOn: notes('bases.givenOn'),
        document: notes('bases.document'),
      }}
      error={words.failure(create.error)}
      submit={doubt !== undefined ? t('create.anyway') : t('create.submit')}
      onCancel={() => void navigate(paths.candidates({ unitId }))}
      onSubmit={async (values) => {
        const draft = draftOf(values)
        if (draft === undefined) return
        const created = await create.mutateAsync({
          ...draft,
          caseId,
          acceptDuplicate: accepted,
        })
        if (created.outcome === 'possible_duplicate') {
          setAccepted(true)
          throw new Error('the officer looks first')
        }
        await refreshCounted(queryClient)
        showDone(t('create.done'))
        await navigate(paths.candidate({ unitId, caseId: created.caseId }))
      }}
    >
      <UnitSearchField
        form={form}
        name="unitId"
        label={t('create.unit')}
        hint={t('create.unitHint')}
        cellsOnly
      />
      <TextField
        form={form}
        name="fullName"
        label={t('create.fullName')}
        hint={t('create.fullNameHint')}
      />
      <DateField
        form={form}
        name="bornOn"
        label={t('create.bornOn')}
        hint={hints.bornOn}
        max={today}
        optional
      />
      <SelectField
        form={form}
        name="gender"
        label={t('create.gender')}
        options={[
          none,
          { value: 'male', label: t('fact.male') },
          { value: 'female', label: t('fact.female') },
        ]}
      />
      <TextField
        form={form}
        name="schooling"
        label={t('create.schooling')}
        hint={hints.schooling}
        optional
        code
      />
      <TextField form={form} name="occupation" label={t('create.occupation')} optional />
      <SelectField
        form={form}
        name="group"
        label={t('create.group')}
        options={[
          none,
          ...personGroups.terms.map(({ id }) => ({ value: id, label: names(`group.${id}`) })),
        ]}
      />
      <SelectField
        form={form}
        name="ethnicity"
        label={t('create.ethnicity')}
        hint={t('create.sensitiveHint')}
        options={[none, ...ethnicGroups.terms.map(({ id, label }) => ({ value: id, label }))]}
      />
      <SelectField
        form={form}
        name="religion"
        label={t('create.religion')}
        hint={t('create.sensitiveHint')}
        options={[
          none,
          ...religions.terms.map(({ id }) => ({ value: id, label: names(`religion.${id}`) })),
        ]}
      />
      <DateField
        form={form}
        name="sourcedOn"
        label={t('create.sourcedOn')}
        hint={t('create.sourcedHint')}
        max={today}
      />
      <BasisFields
        form={form}
        names={{ basis: 'basis', givenOn: 'givenOn', document: 'document' }}
        today={today}
      />
      <PossibleDuplicates
        found={doubt?.duplicates ?? []}
        elsewhere={doubt?.elsewhere === true}
        unitId={unitId}
      />
    </FormScreen>
  )
}
