import { describe, expect, it } from 'vitest'
import { decideResetBelow } from './reset-below.ts'
import type { AccountBelow } from './reset-below.ts'
import { roles, type Role } from './roles.ts'

const actor = { accountId: 'k.brel', path: '00010002' }
const cell = '000100020001'

const account = (grants: AccountBelow['grants'], rest: Partial<AccountBelow> = {}) =>
  decideResetBelow(actor, { id: 'ka.lan', disabled: false, holdsElsewhere: false, grants, ...rest })

const secretary = { role: 'unit_secretary', path: cell } as const

/** Every role by name, those that must not be reached included. */
const reached: Record<Role, boolean> = {
  system_admin: false,
  planner: false,
  leader: false,
  unit_secretary: true,
  editor: false,
  publisher: false,
  auditor: false,
  data_protection_officer: false,
  reader: true,
}

describe('a password reset from the unit above', () => {
  it.each(roles)('reaches a %s below as the table says', (role) => {
    const decision = account([{ role, path: cell }])
    expect(decision).toEqual(
      reached[role] ? { ok: true } : { ok: false, reason: 'account_holds_more' },
    )
  })

  it.each(roles)('stops where the account is a %s beside its cell', (role) => {
    const decision = account([secretary, { role, path: `${cell}0001` }])
    expect(decision.ok).toBe(reached[role])
  })

  it.each([
    ['the own unit', '00010002'],
    ['the unit above', '0001'],
    ['a sibling', '00010003'],
    ['a cell of a sibling', '000100030001'],
    ['the whole system', ''],
  ])('does not reach %s', (_, path) => {
    expect(account([{ role: 'unit_secretary', path }])).toEqual({
      ok: false,
      reason: 'account_not_below',
    })
    expect(account([secretary, { role: 'unit_secretary', path }])).toEqual({
      ok: false,
      reason: 'account_holds_more',
    })
  })

  it('stops where the account holds a role that is not seen from here', () => {
    expect(account([secretary], { holdsElsewhere: true })).toEqual({
      ok: false,
      reason: 'account_holds_more',
    })
  })

  it('is not for oneself, nor for an account that was disabled', () => {
    expect(account([secretary], { id: actor.accountId })).toEqual({
      ok: false,
      reason: 'own_account',
    })
    expect(account([secretary], { disabled: true })).toEqual({
      ok: false,
      reason: 'account_disabled',
    })
  })

  it('is not for whoever works in no unit', () => {
    const nowhere = { accountId: 'admin', path: '' }
    const one = { id: 'ka.lan', disabled: false, holdsElsewhere: false, grants: [secretary] }
    expect(decideResetBelow(nowhere, one)).toEqual({ ok: false, reason: 'account_not_below' })
  })
})
