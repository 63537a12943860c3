import { Anchor, Button, Group, Title } from '@mantine/core'
import { personNotes } from '@nguon/messages/people/notes'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { BasisDrawer } from './basis-drawer.tsx'
import classes from './people.module.css'
import { WithdrawConsentDrawer } from './withdraw-consent-drawer.tsx'
import type { KnownBasis } from './wire.ts'

type Props = {
  personId: string
  mayWrite: boolean
  /** Where the notice to the person is. */
  notice: string
}

/** On what basis a person's data are processed; earlier ones below. */
export function BasisPart({ personId, mayWrite, notice }: Props) {
  const t = useWords(personNotes)
  const { data } = useSuspenseQuery(useTrpc().people.bases.queryOptions({ personId }))
  const [drawer, setDrawer] = useState<'record' | 'withdraw'>()
  const standing = data.recorded.find(({ id }) => id === data.standing)
  const earlier = data.recorded.filter(({ id }) => id !== data.standing)
  const wordsOf = ({ basis, givenOn, document, withdrawnOn }: KnownBasis): string =>
    [
      t(`basis.${basis}`),
      t('bases.dated', { date: dayText(givenOn) }),
      ...(document === null ? [] : [document]),
      ...(withdrawnOn === null ? [] : [t('bases.withdrawnOn', { date: dayText(withdrawnOn) })]),
    ].join(', ')
  return (
    <>
      <Title order={3}>{t('bases.title')}</Title>
      {standing === undefined ? (
        <p className={classes['missing']}>{t('bases.none')}</p>
      ) : (
        <p>{wordsOf(standing)}</p>
      )}
      {earlier.map((basis) => (
        <p key={basis.id} className={classes['secondary']}>
          {t('bases.earlier', { basis: wordsOf(basis) })}
        </p>
      ))}
      <Group gap="xs">
        {mayWrite && standing === undefined ? (
          <Button onClick={() => setDrawer('record')}>{t('bases.record')}</Button>
        ) : null}
        {mayWrite && standing?.basis === 'consent' ? (
          <Button onClick={() => setDrawer('withdraw')}>{t('bases.withdraw')}</Button>
        ) : null}
        <Anchor component={Link} to={notice}>
          {t('bases.notice')}
        </Anchor>
      </Group>
      {drawer === 'record' ? (
        <BasisDrawer personId={personId} onClose={() => setDrawer(undefined)} />
      ) : null}
      {drawer === 'withdraw' && standing !== undefined ? (
        <WithdrawConsentDrawer basis={standing} onClose={() => setDrawer(undefined)} />
      ) : null}
    </>
  )
}
