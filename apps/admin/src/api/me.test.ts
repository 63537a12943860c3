import type { Role } from '@nguon/domain/access/roles'
import { describe, expect, it } from 'vitest'
import { dutiesIn } from './me.ts'
import type { Me } from './me.ts'

const grant = (role: Role, unitPath: string, delegated = false): Me['grants'][number] => ({
  id: `${role} ${unitPath}`,
  role,
  unitId: unitPath || null,
  unitName: unitPath || null,
  unitPath,
  aboveOthers: true,
  delegated,
  committee: null,
})
const meWith = (...grants: Me['grants']): Me => ({
  account: { id: 'a', userName: 'ka.lan', displayName: 'Ka Lan', mustChangePassword: false },
  issued: null,
  grants,
  committees: [],
  today: '2026-04-01',
  demo: false,
})

const commune = '0001'
const cell = '00010002'

describe('what an account is in a unit', () => {
  const me = meWith(
    grant('system_admin', ''),
    grant('planner', commune),
    grant('reader', commune, true),
    grant('unit_secretary', cell),
  )

  it('is every role on the way down to it, nearest first', () => {
    expect(dutiesIn(me, cell).map(({ role }) => role)).toEqual([
      'unit_secretary',
      'planner',
      'reader',
      'system_admin',
    ])
    expect(dutiesIn(me, `${cell}0001`)).toEqual(dutiesIn(me, cell))
  })

  it('is nothing of what it is below, beside or in a part of it', () => {
    expect(dutiesIn(me, commune).map(({ role }) => role)).toEqual([
      'planner',
      'reader',
      'system_admin',
    ])
    expect(dutiesIn(me, '0002').map(({ role }) => role)).toEqual(['system_admin'])
    expect(dutiesIn(me, '').map(({ role }) => role)).toEqual(['system_admin'])
  })

  it('is lent where nobody but another gave it', () => {
    const leader = (...delegated: boolean[]) =>
      dutiesIn(meWith(...delegated.map((lent) => grant('leader', commune, lent))), cell)
    expect(leader(true)).toEqual([{ role: 'leader', lent: true }])
    expect(leader(true, false)).toEqual([{ role: 'leader', lent: false }])
    expect(dutiesIn(me, commune)).toContainEqual({ role: 'reader', lent: true })
  })
})
