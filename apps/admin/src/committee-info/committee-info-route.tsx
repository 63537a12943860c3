import { Box, Button } from '@mantine/core'
import type { PortalRouter } from '@nguon/api/portal'
import { committeeInfo as publicInfo } from '@nguon/domain/units/committee-draft'
import { committeeInfo } from '@nguon/messages/committee-info'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { z } from 'zod'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { readFailure } from '../api/read-failure.ts'
import { useMe } from '../api/me.ts'
import { dayText } from '../shell/date-text.ts'
import { TextField } from '../shell/fields.tsx'
import { FormShell } from '../shell/form-shell.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Panel } from '../shell/panel.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import { showDone } from '../shell/toast.ts'
import { useSchemaForm } from '../shell/use-schema-form.ts'

type Shown = inferRouterOutputs<PortalRouter>['committee']['info']

const { contact, ...facts } = publicInfo.shape
const values = z.object({ ...facts, ...contact.shape })

const names = ['name', 'parentBody', 'address', 'phone', 'email', 'responsible', 'licence'] as const

export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  void queryClient.prefetchQuery(trpcIn(params['unitId']).committee.info.queryOptions())
  return null
}

export default function CommitteeInfo() {
  const t = useWords(committeeInfo)
  const { unitId } = useParams()
  const { committees } = useMe()
  const isRoot = committees.some(({ rootUnitId }) => rootUnitId === unitId)
  return (
    <>
      <PageTitle title={t('title')} />
      {isRoot ? <Facts /> : <StateNotice title={t('below')} />}
    </>
  )
}

function Facts() {
  const t = useWords(committeeInfo)
  const { committee } = useTrpc()
  const { data } = useSuspenseQuery(committee.info.queryOptions())
  const [round, setRound] = useState(0)
  const reload = async () => {
    await queryClient.invalidateQueries(committee.info.pathFilter())
    setRound(round + 1)
  }
  return (
    <Box maw={760}>
      <Panel aside={t('established', { date: dayText(data.establishedOn) })} title={t('lead')}>
        <FactsForm key={round} info={data.info} reload={reload} />
      </Panel>
    </Box>
  )
}

type FormProps = { info: Shown['info']; reload: () => Promise<void> }

/** Filled once: what is stored may change meanwhile, what was typed must not. */
function FactsForm({ info, reload }: FormProps) {
  const t = useWords(committeeInfo)
  const locale = useLocale()
  const { committee } = useTrpc()
  const [seen] = useState(info)
  const { contact, ...rest } = seen
  const form = useSchemaForm(values, { ...rest, ...contact })
  const save = useMutation(committee.changeInfo.mutationOptions())
  return (
    <FormShell
      form={form}
      title={t('title')}
      labels={Object.fromEntries(names.map((name) => [name, t(name)]))}
      error={save.error ? failureSentence(save.error, locale) : null}
      submit={t('save')}
      onSubmit={async ({ address, phone, email, ...facts }) => {
        await save.mutateAsync({
          seen,
          info: { ...facts, contact: { address, phone, email } },
        })
        showDone(t('saved'))
        await reload()
      }}
    >
      {readFailure(save.error)?.kind === 'conflict' ? (
        <Button onClick={() => void reload()}>{t('reload')}</Button>
      ) : null}
      <TextField form={form} name="name" label={t('name')} hint={t('nameHint')} />
      <TextField
        form={form}
        name="parentBody"
        label={t('parentBody')}
        hint={t('parentBodyHint')}
        optional
      />
      <TextField form={form} name="address" label={t('address')} optional />
      <TextField form={form} name="phone" label={t('phone')} optional />
      <TextField form={form} name="email" label={t('email')} code optional />
      <TextField
        form={form}
        name="responsible"
        label={t('responsible')}
        hint={t('responsibleHint')}
        optional
      />
      <TextField form={form} name="licence" label={t('licence')} hint={t('licenceHint')} optional />
    </FormShell>
  )
}
