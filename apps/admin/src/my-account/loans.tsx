import { Button, Text } from '@mantine/core'
import type { Role } from '@nguon/domain/access/roles'
import { access } from '@nguon/messages/access'
import { accounts } from '@nguon/messages/accounts'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { queryClient, trpcIn } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { unitsOf, useMe } from '../api/me.ts'
import { dayText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import { showDone } from '../shell/toast.ts'
import { LoanForm } from './loan-form.tsx'
import classes from './sessions.module.css'

/** For every unit in which the account holds a role of its own: what it lends there. */
export function Loans() {
  const me = useMe()
  const grants = me.grants.filter(({ delegated }) => !delegated)
  return unitsOf({ ...me, grants }).map((unit) => (
    <ScreenBoundary key={unit.id}>
      <LoansOfUnit
        unit={unit}
        held={grants.filter(({ unitId }) => unitId === unit.id).map(({ role }) => role)}
      />
    </ScreenBoundary>
  ))
}

type Props = { unit: { id: string; name: string }; held: readonly Role[] }

function LoansOfUnit({ unit, held }: Props) {
  const t = useWords(accounts)
  const names = useWords(access)
  const locale = useLocale()
  const trpc = trpcIn(unit.id)
  const { data: loans } = useSuspenseQuery(trpc.accounts.loans.queryOptions())
  const takeBack = useMutation({
    ...trpc.accounts.takeBack.mutationOptions(),
    onSuccess: async () => {
      showDone(t('loan.takenBack'))
      await queryClient.invalidateQueries(trpc.accounts.loans.queryFilter())
    },
  })
  return (
    <section className={classes['loans']}>
      <Panel title={t('loan.title', { unit: unit.name })}>
        <Text c="dimmed" mb="md">
          {t('loan.hint')}
        </Text>
        {takeBack.error ? (
          <Text c="danger" role="alert" mb="md">
            {failureSentence(takeBack.error, locale)}
          </Text>
        ) : null}
        {loans.length === 0 ? <Text mb="md">{t('loan.none')}</Text> : null}
        <ul className={classes['sessions']}>
          {loans.map((loan) => (
            <li key={loan.id}>
              <div>
                <strong>{loan.borrower}</strong>
                <div>
                  {t('loan.until', {
                    role: names(`role.${loan.role}`),
                    date: dayText(loan.validTo),
                  })}
                </div>
              </div>
              <Button
                aria-label={t('loan.takeBackFrom', { name: loan.borrower })}
                loading={
                  (takeBack.isPending || takeBack.isSuccess) &&
                  takeBack.variables.grantId === loan.id
                }
                onClick={() => takeBack.mutate({ grantId: loan.id })}
              >
                {t('loan.takeBack')}
              </Button>
            </li>
          ))}
        </ul>
        <LoanForm unitId={unit.id} held={held} />
      </Panel>
    </section>
  )
}
