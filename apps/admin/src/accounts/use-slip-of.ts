import { useMe } from '../api/me.ts'
import type { Slip } from './slip-card.tsx'

/** What the answer to a reset tells: the password, once, and its last day. */
export type Issued = Pick<Slip, 'oneTimePassword' | 'validTo'>

type Owner = Pick<Slip, 'userName' | 'displayName'> & {
  grants: readonly { unitName: string | null }[]
}

/** The slip of one account. Where the installation has several committees, it names none. */
export function useSlipOf(): (owner: Owner, issued: Issued) => Slip {
  const { committees } = useMe()
  const [only, ...others] = committees
  return ({ userName, displayName, grants }, { oneTimePassword, validTo }) => ({
    userName,
    displayName,
    unitName: grants.find(({ unitName }) => unitName !== null)?.unitName ?? null,
    committeeName: others.length === 0 ? (only?.name ?? null) : null,
    oneTimePassword,
    validTo,
  })
}
