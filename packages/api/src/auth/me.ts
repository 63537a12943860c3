import { listOwnGrants, type OwnGrant } from '@nguon/db/accounts/grants'
import { listOwnCommittees } from '@nguon/db/committees/committees'
import type { PortalContext } from '../context.ts'

export type Me = {
  account: { id: string; userName: string; displayName: string; mustChangePassword: boolean }
  grants: Omit<OwnGrant, 'validFrom' | 'validTo'>[]
  /** Those that a grant lies in; all of them for an administrator of the installation. */
  committees: { id: string; name: string; rootUnitId: string }[]
  today: string
  demo: boolean
}

/** Who is signed in, what he holds today and where that is; null when nobody is. */
export async function getMe(ctx: PortalContext): Promise<Me | null> {
  const actor = await ctx.signedIn()
  if (actor === null) return null
  const { services } = ctx
  return services.scoped({ account: actor.accountId, unit: null }, async (trx, { today }) => {
    const grants = await listOwnGrants(trx)
    return {
      account: {
        id: actor.accountId,
        userName: actor.userName,
        displayName: actor.displayName,
        mustChangePassword: actor.mustChangePassword,
      },
      grants: grants.map(({ validFrom: _from, validTo: _to, ...grant }) => grant),
      committees: await listOwnCommittees(trx, grants),
      today: today.toString(),
      demo: services.demo,
    }
  })
}
