import { Text } from '@mantine/core'
import { committeeDraft } from '@nguon/domain/units/committee-draft'
import { signIn } from '@nguon/messages/sign-in'
import { useMutation } from '@tanstack/react-query'
import { redirect, useNavigate } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { z } from 'zod'
import { trpcIn } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { forgetMe, hasRole, requireMe, useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { DateField } from '../shell/date-field.tsx'
import { TextField } from '../shell/fields.tsx'
import { FormScreen } from '../shell/form-screen.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { showDone } from '../shell/toast.ts'
import { isDay } from '../shell/typed-day.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'

export async function clientLoader({ request }: ClientLoaderFunctionArgs) {
  const me = await requireMe(request)
  if (me.committees.length > 0 || !hasRole(me, ['system_admin'])) throw redirect(paths.home())
  return null
}

const draftUntil = (today: string) =>
  committeeDraft.extend({
    establishedOn: z
      .string()
      .min(1)
      .refine(isDay, 'date_unreadable')
      .refine((day) => day <= today, 'date_in_future'),
  })

/** The first screen of the first administrator: the committee, and with it the root of the tree. */
export default function FirstHour() {
  const t = useWords(signIn)
  const locale = useLocale()
  const navigate = useNavigate()
  const { today } = useMe()
  const form = useSchemaForm(draftUntil(today), { name: '', parentBody: '', establishedOn: '' })
  const create = useMutation(trpcIn(null).committee.create.mutationOptions())
  const done = async () => {
    form.reset()
    await forgetMe()
    showDone(t('firstHour.done'))
    await navigate(paths.home(), { replace: true })
  }
  return (
    <FormScreen
      lead={
        <Text c="dimmed" mb="md">
          {t('firstHour.lead')}
        </Text>
      }
      form={form}
      title={t('firstHour.title')}
      labels={{
        name: t('firstHour.name'),
        parentBody: t('firstHour.parentBody'),
        establishedOn: t('firstHour.establishedOn'),
      }}
      error={create.error ? failureSentence(create.error, locale) : null}
      submit={t('firstHour.submit')}
      onSubmit={async (draft) => {
        await create.mutateAsync(draft)
        await done()
      }}
    >
      <TextField
        form={form}
        name="name"
        label={t('firstHour.name')}
        hint={t('firstHour.nameHint')}
      />
      <TextField
        form={form}
        name="parentBody"
        label={t('firstHour.parentBody')}
        hint={t('firstHour.parentHint')}
        optional
      />
      <DateField
        form={form}
        name="establishedOn"
        label={t('firstHour.establishedOn')}
        hint={t('firstHour.establishedHint')}
        min="1930-02-03"
        max={today}
      />
    </FormScreen>
  )
}
