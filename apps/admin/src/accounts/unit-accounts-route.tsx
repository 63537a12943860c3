import { Anchor, Text } from '@mantine/core'
import { accounts } from '@nguon/messages/accounts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, redirect, useLocation } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn } from '../api/client.ts'
import { requireMe, useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { BackLink } from '../shell/back-link.tsx'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { addressOf } from '../shell/path-builder.ts'
import { StateNotice } from '../shell/state-notice.tsx'
import { BranchFilter } from './branch-filter.tsx'
import type { Slip } from './slip-card.tsx'
import { SlipSheet } from './slip-sheet.tsx'
import { SupplyForm } from './supply-form.tsx'

const trpc = trpcIn(null)

export async function clientLoader({ request }: ClientLoaderFunctionArgs) {
  const { committees } = await requireMe(request)
  const { within = committees[0]?.rootUnitId } = paths.unitAccounts.read(addressOf(request))
  if (within === undefined) throw redirect(paths.accounts())
  void queryClient.prefetchQuery(trpc.accounts.unitsWithout.queryOptions({ unitId: within }))
  return null
}

/** Accounts for the secretaries of all units that have none, made in one act and printed as slips. */
export default function UnitAccounts() {
  const t = useWords(accounts)
  const { committees } = useMe()
  const asked = paths.unitAccounts.read(useLocation())
  const unitId = asked.within ?? committees[0]?.rootUnitId ?? ''
  const { data } = useSuspenseQuery(trpc.accounts.unitsWithout.queryOptions({ unitId }))
  const [slips, setSlips] = useState<readonly Slip[]>([])
  if (slips.length > 0)
    return (
      <SlipSheet
        lead={t('slip.createdMany', { count: slips.length })}
        slips={slips}
        onClose={() => setSlips([])}
      />
    )
  return (
    <>
      <BackLink to={paths.accounts()}>{t('title')}</BackLink>
      <PageTitle title={t('supply.title')} aside={t('supply.supplied', { count: data.supplied })} />
      <Text c="dimmed" mb="md" maw={760}>
        {t('supply.lead')}
      </Text>
      <BranchFilter branch={data.branch} rows={data.rows} kind={asked.kind} />
      {data.rows.length === 0 ? (
        <NothingToSupply supplied={data.supplied} />
      ) : (
        <SupplyForm
          key={data.branch.id}
          rows={data.rows.filter(({ kind }) => asked.kind === undefined || kind === asked.kind)}
          without={data.without}
          shown={data.rows.length}
          onCreated={setSlips}
        />
      )}
    </>
  )
}

function NothingToSupply({ supplied }: { supplied: number }) {
  const t = useWords(accounts)
  if (supplied === 0) return <StateNotice title={t('supply.none')} text={t('supply.noneText')} />
  return (
    <StateNotice
      title={t('supply.done')}
      text={t('supply.doneText')}
      action={
        <Anchor component={Link} to={paths.reissue()}>
          {t('reissue.title')}
        </Anchor>
      }
    />
  )
}
