import { Button, Text } from '@mantine/core'
import { signIn } from '@nguon/messages/sign-in'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { queryClient, trpcIn } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { paths } from '../app/paths.ts'
import { momentText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Panel } from '../shell/panel.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import { showDone } from '../shell/toast.ts'
import { Loans } from './loans.tsx'
import { deviceName } from './device-name.ts'
import classes from './sessions.module.css'

const trpc = trpcIn(null)

export function clientLoader() {
  void queryClient.prefetchQuery(trpc.auth.sessions.queryOptions())
  return null
}

export default function Sessions() {
  const t = useWords(signIn)
  const locale = useLocale()
  const { data: sessions } = useSuspenseQuery(trpc.auth.sessions.queryOptions())
  const revoke = useMutation({
    ...trpc.auth.revokeSession.mutationOptions(),
    onSuccess: async (_, { id }) => {
      if (sessions.some((session) => session.current && session.id === id)) {
        queryClient.clear()
        location.assign(paths.signIn())
        return
      }
      showDone(t('sessions.ended'))
      await queryClient.invalidateQueries(trpc.auth.sessions.queryFilter())
    },
  })
  return (
    <>
      <PageTitle title={t('sessions.title')} />
      <Text c="dimmed" mb="md">
        {t('sessions.hint')}
      </Text>
      {revoke.error ? (
        <Text c="danger" role="alert" mb="md">
          {failureSentence(revoke.error, locale)}
        </Text>
      ) : null}
      <Panel flush>
        <ul className={classes['sessions']}>
          {sessions.map((session) => {
            const device = deviceName(session.userAgent) ?? t('sessions.unknown')
            return (
              <li key={session.id}>
                <div>
                  <strong>{device}</strong>{' '}
                  {session.current ? (
                    <StatusBadge tone="action">{t('sessions.current')}</StatusBadge>
                  ) : null}
                  <div className={classes['times']}>
                    <span>{`${t('sessions.seen')} ${momentText(session.lastSeenAt)}`}</span>
                    <span>{`${t('sessions.since')} ${momentText(session.createdAt)}`}</span>
                  </div>
                </div>
                <Button
                  aria-label={t('sessions.endOf', { device })}
                  loading={
                    (revoke.isPending || revoke.isSuccess) && revoke.variables.id === session.id
                  }
                  onClick={() => revoke.mutate({ id: session.id })}
                >
                  {t('sessions.end')}
                </Button>
              </li>
            )
          })}
        </ul>
      </Panel>
      <Loans />
    </>
  )
}
