import { Button, Checkbox, Text } from '@mantine/core'
import { lastDayOfIssued } from '@nguon/domain/access/issued-password'
import { mostAccountsAtOnce } from '@nguon/domain/access/unit-accounts'
import { accounts } from '@nguon/messages/accounts'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { queryClient, trpcIn } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { BackLink } from '../shell/back-link.tsx'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { dayText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Panel } from '../shell/panel.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import { ViewTabs } from '../tables/view-tabs.tsx'
import { refreshAccounts } from './account-acts.tsx'
import { AccountState } from './account-state.tsx'
import type { Account } from './arrange.ts'
import { PickAll } from './pick-all.tsx'
import { slipViews, viewsOf } from './slip-views.ts'
import type { Slip } from './slip-card.tsx'
import { SlipSheet } from './slip-sheet.tsx'
import classes from './supply.module.css'
import { usePicked } from './use-picked.ts'

const trpc = trpcIn(null)

export function clientLoader() {
  void queryClient.prefetchQuery(trpc.accounts.list.queryOptions())
  return null
}

/** New slips for those that were lost or ran out, as many as are picked. */
export default function Reissue() {
  const t = useWords(accounts)
  const { account, today } = useMe()
  const { view = 'waiting' } = paths.reissue.read(useLocation())
  const { data } = useSuspenseQuery(trpc.accounts.list.queryOptions())
  const [slips, setSlips] = useState<readonly Slip[]>([])
  if (slips.length > 0)
    return (
      <SlipSheet
        lead={t('slip.resetMany', { count: slips.length })}
        slips={slips}
        onClose={() => setSlips([])}
      />
    )
  const views = viewsOf(
    data.filter(({ id, disabled }) => id !== account.id && !disabled),
    today,
  )
  return (
    <>
      <BackLink to={paths.accounts()}>{t('title')}</BackLink>
      <PageTitle title={t('reissue.title')} />
      <Text c="dimmed" mb="md">
        {t('reissue.lead')}
      </Text>
      <ViewTabs
        label={t('reissue.title')}
        views={slipViews.map((one) => ({
          label: t(`reissue.view.${one}`, { count: views[one].length }),
          href: paths.reissue(one === 'waiting' ? {} : { view: one }),
          isCurrent: one === view,
        }))}
      />
      {views[view].length === 0 ? (
        <StateNotice title={t('reissue.none')} />
      ) : (
        <ReissueForm key={view} shown={views[view]} onIssued={setSlips} />
      )}
    </>
  )
}

type FormProps = { shown: readonly Account[]; onIssued: (slips: readonly Slip[]) => void }

function ReissueForm({ shown, onIssued }: FormProps) {
  const t = useWords(accounts)
  const locale = useLocale()
  const { today } = useMe()
  const picked = usePicked('none')
  const [asked, setAsked] = useState(false)
  const reissue = useMutation({
    ...trpc.accounts.reissue.mutationOptions({ gcTime: 0 }),
    onSuccess: async (slips) => {
      onIssued(slips)
      await refreshAccounts()
    },
  })
  const ids = shown.map(({ id }) => id)
  const chosen = ids.filter(picked.has)
  const count = chosen.length
  const date = dayText(lastDayOfIssued(Temporal.PlainDate.from(today)).toString())
  return (
    <Panel flush>
      <div className={classes['bar']}>
        <PickAll
          ids={ids}
          picked={picked}
          label={t('reissue.picked', { picked: count, count: ids.length })}
        />
        <Button
          variant="filled"
          disabled={count === 0 || count > mostAccountsAtOnce}
          onClick={() => setAsked(true)}
        >
          {count === 0 ? t('reissue.title') : t('reissue.submit', { count })}
        </Button>
      </div>
      {count > mostAccountsAtOnce ? (
        <Text className={classes['alert'] ?? ''} role="alert">
          {t('reissue.more', { count: mostAccountsAtOnce })}
        </Text>
      ) : null}
      <ul className={classes['rows']} aria-label={t('reissue.title')}>
        {shown.map((account) => (
          <li
            key={account.id}
            className={classes['facts']}
            data-picked={picked.has(account.id) || undefined}
          >
            <Checkbox
              aria-label={t('reissue.pick', { name: account.displayName })}
              checked={picked.has(account.id)}
              label={account.displayName}
              description={[account.userName, account.grants[0]?.unitName]
                .filter(Boolean)
                .join(', ')}
              onChange={() => picked.toggle(account.id)}
            />
            <AccountState account={account} />
          </li>
        ))}
      </ul>
      {asked ? (
        <ConfirmDialog
          title={t('reissue.confirmTitle', { count })}
          confirm={t('reissue.submit', { count })}
          pending={reissue.isPending}
          error={reissue.error ? failureSentence(reissue.error, locale) : null}
          onConfirm={() => reissue.mutate({ ids: chosen })}
          onClose={() => setAsked(false)}
        >
          {t('reissue.confirmText', { date })}
        </ConfirmDialog>
      ) : null}
    </Panel>
  )
}
