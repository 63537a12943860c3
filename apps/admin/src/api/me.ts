import type { PortalRouter } from '@nguon/api/portal'
import type { Role } from '@nguon/domain/access/roles'
import { isWithin } from '@nguon/domain/units/paths'
import { replaceEqualDeep, useSuspenseQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { redirect, useParams } from 'react-router'
import { paths } from '../app/paths.ts'
import { addressOf } from '../shell/path-builder.ts'
import { queryClient, trpcIn } from './client.ts'
import { reportSessionEnd } from './session-end.ts'

export type Me = NonNullable<inferRouterOutputs<PortalRouter>['auth']['me']>

/**
 * Who is signed in. Once somebody is, an answer of "nobody" means that the session has ended: what is
 * on screen stays as it was, and the sign-in opens over it.
 */
const query = () => ({
  ...trpcIn(null).auth.me.queryOptions(),
  structuralSharing: (known: unknown, answer: unknown) => {
    if (answer !== null || known === undefined || known === null)
      return replaceEqualDeep(known, answer)
    reportSessionEnd()
    return known
  },
})

/**
 * For route loaders: who is signed in, or the way to the screen that has to come first. Whoever was
 * known before a question without an answer is known still: the screen says itself what it lacks.
 */
export async function requireMe(request: Request): Promise<Me> {
  const asked = query()
  const me = await queryClient.query(asked).catch((error: unknown) => {
    const known = queryClient.getQueryData(asked.queryKey)
    if (known === undefined) throw error
    return known
  })
  const { pathname } = new URL(request.url)
  const { search, hash } = addressOf(request)
  if (me === null) throw redirect(paths.signIn({ back: pathname + search + hash }))
  if (me.account.mustChangePassword && pathname !== paths.changePassword())
    throw redirect(paths.changePassword())
  return me
}

/** Forget the answer about the account, after anything that changes it. */
export const forgetMe = (): Promise<void> =>
  queryClient.invalidateQueries(trpcIn(null).auth.me.queryFilter())

/** The signed-in account, on every screen behind the sign-in. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(query())
  if (data === null) throw new Error('a screen behind the sign-in was drawn without an account')
  return data
}

/**
 * Whether one of the roles asked for holds in the unit, or anywhere. Of a unit that is none of the
 * account's own it cannot be told which role reaches it: any may, and the server knows.
 */
export function hasRole(me: Me, roles: readonly Role[], unitId?: string): boolean {
  const unit = unitsOf(me).find(({ id }) => id === unitId)
  const held = unit === undefined ? me.grants : dutiesIn(me, unit.path)
  return held.some(({ role }) => roles.includes(role))
}

/** The same of the signed-in account in the unit of the address. */
export const useHasRole = (roles: readonly Role[]): boolean =>
  hasRole(useMe(), roles, useParams()['unitId'])

/** A role that holds in a unit; lent where the account has it from somebody else only. */
export type Duty = { role: Role; lent: boolean }

/** What the account is in the unit of a path (empty for the whole system): nearest first, each role once. */
export function dutiesIn({ grants }: Me, path: string): Duty[] {
  const held = grants
    .filter(({ unitPath }) => isWithin(path, unitPath))
    .toSorted((a, b) => b.unitPath.length - a.unitPath.length)
  return [...new Set(held.map(({ role }) => role))].map((role) => ({
    role,
    lent: held.every((grant) => grant.role !== role || grant.delegated),
  }))
}

/** Where the account may choose to work: its units and, for an administrator of several committees, their roots. */
export function placesOf(me: Me): { id: string; name: string }[] {
  const units = unitsOf(me)
  if (!hasRole(me, ['system_admin']) || me.committees.length < 2) return units
  const roots = me.committees.map(({ rootUnitId, name }) => ({ id: rootUnitId, name }))
  return [...new Map([...units, ...roots].map((place) => [place.id, place])).values()]
}

/** The units in which the account works, in order of the tree, each once. */
export function unitsOf(me: Me): { id: string; name: string; path: string }[] {
  const units = new Map<string, { id: string; name: string; path: string }>()
  for (const { unitId, unitName, unitPath } of me.grants)
    if (unitId !== null && unitName !== null)
      units.set(unitId, { id: unitId, name: unitName, path: unitPath })
  return [...units.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
