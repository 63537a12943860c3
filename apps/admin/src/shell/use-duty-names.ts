import { access } from '@nguon/messages/access'
import { useActiveUnit } from '../api/active-unit.ts'
import { dutiesIn, useMe } from '../api/me.ts'
import { useWords } from './locale.tsx'

/** What the account is in the unit in scope, in words: a role that is lent says so. */
export function useDutyNames(): string[] {
  const t = useWords(access)
  const { path } = useActiveUnit()
  const me = useMe()
  if (path === undefined) return []
  return dutiesIn(me, path).map(({ role, lent }) =>
    lent ? t('lent', { role: t(`role.${role}`) }) : t(`role.${role}`),
  )
}
