import { Text } from '@mantine/core'
import type { PortalRouter } from '@nguon/api/portal'
import { access } from '@nguon/messages/access'
import { fieldSentence } from '@nguon/messages/errors/field'
import type { inferRouterOutputs } from '@trpc/server'
import type { ReactNode } from 'react'
import { useLocale, useWords } from '../shell/locale.tsx'
import { AccountState } from './account-state.tsx'
import classes from './supply.module.css'

export type AccountBelow = inferRouterOutputs<PortalRouter>['accounts']['below'][number]

/** An account of a unit below, with the act on it or the reason why there is none. */
export function BelowRow({ account, act }: { account: AccountBelow; act: ReactNode }) {
  const roles = useWords(access)
  const locale = useLocale()
  const { displayName, userName, grants, refusal } = account
  return (
    <li className={classes['facts']}>
      <div>
        <strong>{displayName}</strong>
        <Text c="dimmed" className="fold">
          {userName}
        </Text>
        {grants.map(({ role, unitId, unitName }) => (
          <Text key={`${unitId} ${role}`} c="dimmed">
            {`${roles(`role.${role}`)}, ${unitName}`}
          </Text>
        ))}
        <AccountState account={account} />
      </div>
      {refusal === null ? (
        act
      ) : (
        <Text c="dimmed" maw={260}>
          {fieldSentence({ message: refusal }, locale)}
        </Text>
      )}
    </li>
  )
}
