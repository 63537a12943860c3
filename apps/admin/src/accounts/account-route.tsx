import { access } from '@nguon/messages/access'
import { accounts } from '@nguon/messages/accounts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { queryClient, trpcIn } from '../api/client.ts'
import { useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { BackLink } from '../shell/back-link.tsx'
import { momentText, timeText } from '../shell/date-text.ts'
import { DefinitionList } from '../shell/definition-list.tsx'
import { useWords } from '../shell/locale.tsx'
import NotFound from '../shell/not-found-route.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Panel } from '../shell/panel.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import { AccountActs } from './account-acts.tsx'
import { AccountState } from './account-state.tsx'
import classes from './account.module.css'
import type { Account } from './arrange.ts'
import { GrantForm } from './grant-form.tsx'
import { GrantList } from './grant-list.tsx'
import { SlipSheet } from './slip-sheet.tsx'
import { useSlipOf } from './use-slip-of.ts'
import type { Issued } from './use-slip-of.ts'

const trpc = trpcIn(null)

export function clientLoader() {
  void queryClient.prefetchQuery(trpc.accounts.list.queryOptions())
  return null
}

export default function AccountRoute() {
  const { accountId } = useParams()
  const { data } = useSuspenseQuery(trpc.accounts.list.queryOptions())
  const account = data.find((one) => one.id === accountId)
  return account === undefined ? <NotFound /> : <AccountScreen key={account.id} account={account} />
}

function AccountScreen({ account }: { account: Account }) {
  const t = useWords(accounts)
  const roles = useWords(access)
  const me = useMe()
  const [issued, setIssued] = useState<Issued>()
  const slipOf = useSlipOf()
  const own = me.account.id === account.id
  if (issued !== undefined)
    return (
      <SlipSheet
        lead={t('slip.reset')}
        slips={[slipOf(account, issued)]}
        onClose={() => setIssued(undefined)}
      />
    )
  return (
    <>
      <BackLink to={paths.accounts()}>{t('title')}</BackLink>
      <PageTitle
        title={account.displayName}
        badge={<AccountState account={account} />}
        actions={own ? null : <AccountActs account={account} onIssued={setIssued} />}
      />
      {account.disabled || account.lockedUntil === null ? null : (
        <StateNotice
          title={t('lock.title')}
          text={t('lock.text', { time: timeText(account.lockedUntil) })}
        />
      )}
      <div className={classes['columns']}>
        <Panel title={t('account.facts')}>
          <DefinitionList
            items={[
              { term: t('column.userName'), value: account.userName },
              {
                term: t('column.lastSignIn'),
                value:
                  account.lastSignInAt === null ? t('never') : momentText(account.lastSignInAt),
              },
            ]}
          />
        </Panel>
        <Panel title={t('account.grants')} flush>
          <GrantList account={account} roleName={(role) => roles(`role.${role}`)} />
          <div className={classes['grant']}>
            {own ? t('grant.own') : <GrantForm account={account} />}
          </div>
        </Panel>
      </div>
    </>
  )
}
