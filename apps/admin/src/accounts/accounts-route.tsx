import { Anchor, Button, Text } from '@mantine/core'
import { access } from '@nguon/messages/access'
import { accounts } from '@nguon/messages/accounts'
import { tables } from '@nguon/messages/tables'
import { IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'react-router'
import { queryClient, trpcIn } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import type { Columns } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { dayText, momentText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { NoMatch, StateNotice } from '../shell/state-notice.tsx'
import { ListBar } from '../tables/list-bar.tsx'
import { ListSearch } from '../tables/list-search.tsx'
import { Pager } from '../tables/pager.tsx'
import { AccountState } from './account-state.tsx'
import { arrange } from './arrange.ts'
import type { Account, AccountOrder } from './arrange.ts'

const trpc = trpcIn(null)
const SIZE = 50

export function clientLoader() {
  void queryClient.prefetchQuery(trpc.accounts.list.queryOptions())
  return null
}

function useColumns(): Columns<Account, AccountOrder> {
  const t = useWords(accounts)
  const roles = useWords(access)
  return [
    {
      id: 'name',
      header: t('column.name'),
      cell: (account) => account.displayName,
      sort: 'displayName',
    },
    {
      id: 'userName',
      header: t('column.userName'),
      cell: (account) => account.userName,
      card: 2,
    },
    {
      id: 'roles',
      header: t('column.roles'),
      cell: (account) => {
        const grants = account.grants.filter(({ inForce }) => inForce)
        if (grants.length === 0) return t('noGrants')
        return grants.map(({ id, role, unitName, validTo }) => (
          <Text key={id} span display="block" inherit>
            {roles(`role.${role}`)}
            <Text span display="block" inherit c="dimmed">
              {[unitName, validTo && t('grant.until', { to: dayText(validTo) })]
                .filter(Boolean)
                .join(', ')}
            </Text>
          </Text>
        ))
      },
      card: 3,
    },
    {
      id: 'lastSignIn',
      header: t('column.lastSignIn'),
      cell: ({ lastSignInAt }) => (lastSignInAt === null ? t('never') : momentText(lastSignInAt)),
      sort: 'lastSignInAt',
      align: 'end',
    },
    {
      id: 'state',
      header: t('column.state'),
      cell: (account) => <AccountState account={account} />,
      card: 2,
    },
  ]
}

export default function Accounts() {
  const t = useWords(accounts)
  const words = useWords(tables)
  const list = paths.accounts.read(useLocation())
  const { data, dataUpdatedAt } = useSuspenseQuery(trpc.accounts.list.queryOptions())
  const { rows, total } = arrange(data, { ...list, size: SIZE })
  return (
    <>
      <PageTitle
        title={t('title')}
        aside={t('count', { count: data.length })}
        actions={
          <>
            <Button component={Link} to={paths.reissue()}>
              {t('reissue.title')}
            </Button>
            <Button component={Link} to={paths.unitAccounts()}>
              {t('supply.title')}
            </Button>
            <Button
              component={Link}
              to={paths.newAccount()}
              leftSection={<IconPlus size={18} stroke={1.5} />}
            >
              {t('create')}
            </Button>
          </>
        }
      />
      {data.length > 1 ? null : <StateNotice title={t('alone.title')} text={t('alone.text')} />}
      <ListBar>
        <ListSearch
          label={t('search')}
          current={list.q}
          href={(q) => paths.accounts({ ...list, q, page: 1 })}
        />
      </ListBar>
      <DataTable
        label={t('title')}
        columns={useColumns()}
        rows={rows}
        sort={list.sort}
        rowKey={(account) => account.id}
        rowHref={(account) => paths.account({ accountId: account.id })}
        href={({ sort }) => paths.accounts({ ...list, sort, page: 1 })}
        pager={
          <Pager
            page={list.page ?? 1}
            size={SIZE}
            total={total}
            href={({ page }) => paths.accounts({ ...list, page })}
            updatedAt={dataUpdatedAt}
          />
        }
        empty={
          <NoMatch
            clear={
              <Anchor component={Link} to={paths.accounts({ sort: list.sort })}>
                {words('filter.clear')}
              </Anchor>
            }
          />
        }
      />
    </>
  )
}
