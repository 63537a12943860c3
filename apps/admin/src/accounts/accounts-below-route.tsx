import { Anchor, Button, Text } from '@mantine/core'
import { lastDayOfIssued } from '@nguon/domain/access/issued-password'
import { fold } from '@nguon/domain/text/fold'
import { accounts } from '@nguon/messages/accounts'
import { tables } from '@nguon/messages/tables'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { dayText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Panel } from '../shell/panel.tsx'
import { NoMatch, StateNotice } from '../shell/state-notice.tsx'
import { ListBar } from '../tables/list-bar.tsx'
import { ListSearch } from '../tables/list-search.tsx'
import { BelowRow } from './below-row.tsx'
import type { AccountBelow } from './below-row.tsx'
import type { Slip } from './slip-card.tsx'
import { SlipSheet } from './slip-sheet.tsx'
import classes from './supply.module.css'

export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  void queryClient.prefetchQuery(trpcIn(params['unitId']).accounts.below.queryOptions())
  return null
}

/** Whose accounts the units below have, and another slip for who lost his. */
export default function AccountsBelow() {
  const t = useWords(accounts)
  const words = useWords(tables)
  const locale = useLocale()
  const trpc = useTrpc()
  const { unitId = '' } = useParams()
  const { today } = useMe()
  const { q } = paths.accountsBelow.read(useLocation())
  const { data } = useSuspenseQuery(trpc.accounts.below.queryOptions())
  const [asked, setAsked] = useState<AccountBelow>()
  const [slip, setSlip] = useState<Slip>()
  const reset = useMutation({
    ...trpc.accounts.resetBelow.mutationOptions({ gcTime: 0 }),
    onSuccess: async (issued) => {
      setAsked(undefined)
      setSlip(issued)
      await queryClient.invalidateQueries(trpc.accounts.below.queryFilter())
    },
  })
  if (slip !== undefined)
    return <SlipSheet lead={t('slip.reset')} slips={[slip]} onClose={() => setSlip(undefined)} />
  const shown = data.filter((account) => textOf(account).includes(fold(q ?? '')))
  const date = dayText(lastDayOfIssued(Temporal.PlainDate.from(today)).toString())
  return (
    <>
      <PageTitle title={t('below.title')} aside={t('count', { count: data.length })} />
      <Text c="dimmed" mb="md" maw={760}>
        {t('below.lead')}
      </Text>
      {data.length === 0 ? (
        <StateNotice title={t('below.none')} text={t('below.noneText')} />
      ) : (
        <>
          <ListBar>
            <ListSearch
              label={t('search')}
              current={q}
              href={(typed) => paths.accountsBelow({ unitId, q: typed })}
            />
          </ListBar>
          {shown.length === 0 ? (
            <NoMatch
              clear={
                <Anchor component={Link} to={paths.accountsBelow({ unitId })}>
                  {words('filter.clear')}
                </Anchor>
              }
            />
          ) : (
            <Panel flush>
              <ul className={classes['rows']} aria-label={t('below.title')}>
                {shown.map((account) => (
                  <BelowRow
                    key={account.id}
                    account={account}
                    act={
                      <Button
                        aria-label={t('below.resetOf', { name: account.displayName })}
                        onClick={() => setAsked(account)}
                      >
                        {t('below.reset')}
                      </Button>
                    }
                  />
                ))}
              </ul>
            </Panel>
          )}
        </>
      )}
      {asked === undefined ? null : (
        <ConfirmDialog
          title={t('below.resetTitle', { name: asked.displayName })}
          confirm={t('below.reset')}
          pending={reset.isPending}
          error={reset.error ? failureSentence(reset.error, locale) : null}
          onConfirm={() => reset.mutate({ id: asked.id })}
          onClose={() => setAsked(undefined)}
        >
          {t('reissue.confirmText', { date })}
        </ConfirmDialog>
      )}
    </>
  )
}

const textOf = ({ displayName, userName, grants }: AccountBelow): string =>
  fold([displayName, userName, ...grants.map(({ unitName }) => unitName)].join(' '))
