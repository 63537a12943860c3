import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideApproval } from './approval.ts'
import { decideGrant, isInForce } from './grants.ts'
import type { Grant, Granter } from './grants.ts'
import { roles } from './roles.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

const planner: Grant = {
  userId: 'binh',
  role: 'planner',
  unitId: 'commune',
  from: day('2026-01-01'),
  to: null,
  delegatedBy: null,
}
const admin: Grant = { ...planner, userId: 'an', role: 'system_admin', unitId: null }
const an: Granter = { userId: 'an', grants: [admin] }
const binh: Granter = {
  userId: 'binh',
  grants: [{ ...planner, to: day('2026-12-31') }],
}
const lent: Grant = {
  ...planner,
  userId: 'chi',
  from: day('2026-11-22'),
  to: day('2026-11-29'),
  delegatedBy: 'binh',
}

describe('decideGrant', () => {
  it('lets the first administrator grant alone', () => {
    expect(decideGrant(an, planner)).toEqual({ ok: true })
  })

  it('refuses every grant to oneself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), (role) => {
        const grant = {
          ...planner,
          userId: 'an',
          role,
          unitId: role === 'system_admin' ? null : 'commune',
        }
        expect(decideGrant(an, grant)).toEqual({ ok: false, reason: 'grant_to_oneself' })
      }),
    )
  })

  it('asks a unit of every role but the administrator', () => {
    expect(decideGrant(an, { ...planner, unitId: null })).toEqual({
      ok: false,
      reason: 'unit_required',
    })
    expect(decideGrant(an, { ...admin, userId: 'chi', unitId: 'commune' })).toEqual({
      ok: false,
      reason: 'unit_not_allowed',
    })
  })

  it('refuses others than administrators and reversed dates', () => {
    expect(decideGrant(binh, { ...planner, userId: 'chi' })).toEqual({
      ok: false,
      reason: 'not_an_administrator',
    })
    expect(decideGrant(an, { ...planner, to: day('2025-12-31') })).toEqual({
      ok: false,
      reason: 'dates_reversed',
    })
  })
})

describe('delegation', () => {
  it('lends an own role for a bounded time', () => {
    expect(decideGrant(binh, lent)).toEqual({ ok: true })
  })

  it.each([
    [{ ...lent, to: null }, 'delegation_without_end'],
    [{ ...lent, to: day('2027-01-01') }, 'delegates_more_than_held'],
    [{ ...lent, unitId: 'province' }, 'delegates_more_than_held'],
    [{ ...lent, role: 'leader' as const }, 'delegates_more_than_held'],
    [{ ...lent, delegatedBy: 'an' }, 'delegates_more_than_held'],
    [{ ...lent, role: 'system_admin' as const, unitId: null }, 'not_delegable'],
  ])('refuses %o', (grant, reason) => {
    expect(decideGrant(binh, grant)).toEqual({ ok: false, reason })
  })

  it('does not lend on what was lent', () => {
    const chi: Granter = { userId: 'chi', grants: [lent] }
    expect(decideGrant(chi, { ...lent, userId: 'dung', delegatedBy: 'chi' })).toEqual({
      ok: false,
      reason: 'delegates_more_than_held',
    })
  })
})

describe('isInForce', () => {
  it('holds on the first and the last day', () => {
    expect(
      ['2026-11-21', '2026-11-22', '2026-11-29', '2026-11-30'].map((date) =>
        isInForce(lent, day(date)),
      ),
    ).toEqual([false, true, true, false])
  })
})

describe('decideApproval', () => {
  it('needs a second person', () => {
    expect(decideApproval('an', 'binh')).toEqual({ ok: true })
    expect(decideApproval('an', 'an')).toEqual({ ok: false, reason: 'own_work' })
    expect(decideApproval(['an', 'binh'], 'binh')).toEqual({ ok: false, reason: 'own_work' })
  })
})
