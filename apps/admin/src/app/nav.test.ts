import type { Role } from '@nguon/domain/access/roles'
import { describe, expect, it } from 'vitest'
import type { Me } from '../api/me.ts'
import { placesOf } from '../api/me.ts'
import { firstScreen, navFor, sameScreenIn } from './nav.ts'

const khe = { id: 'c1', name: 'Đảng bộ xã Khe Mây', rootUnitId: 'khe' }
const hin = { id: 'c2', name: 'Đảng bộ xã Nậm Hin', rootUnitId: 'hin' }
const admin: Me = {
  account: { id: 'a', userName: 'admin', displayName: 'Quản trị', mustChangePassword: false },
  issued: null,
  grants: [
    {
      id: 'g',
      role: 'system_admin',
      unitId: null,
      unitName: null,
      unitPath: '',
      aboveOthers: true,
      delegated: false,
      committee: null,
    },
  ],
  committees: [khe, hin],
  today: '2026-04-01',
  demo: false,
}
const hrefs = (me: Me, unitId?: string) => navFor(me, unitId).map(({ href }) => href)

const grantIn = (role: Role, unitId: string, unitPath: string): Me['grants'][number] => ({
  id: `${role} ${unitId}`,
  role,
  unitId,
  unitName: unitId,
  unitPath,
  aboveOthers: true,
  delegated: false,
  committee: khe,
})

describe('somebody of several units', () => {
  const me: Me = {
    ...admin,
    grants: [
      grantIn('auditor', 'khe', '0001'),
      grantIn('editor', 'cell', '00010001'),
      grantIn('planner', 'hin', '0002'),
    ],
  }

  it('finds in each what may be opened there, and not what may be opened elsewhere', () => {
    expect(hrefs(me, 'khe')).toEqual(['/u/khe/units', '/u/khe/rules', '/u/khe/audit'])
    expect(hrefs(me, 'cell')).toContain('/u/cell/content')
    expect(hrefs(me, 'cell')).toContain('/u/cell/audit')
    expect(hrefs(me, 'hin')).toContain('/u/hin/imports')
    expect(hrefs(me, 'hin')).not.toContain('/u/hin/audit')
  })

  it('comes to the first screen of a unit where the present one is not for the account', () => {
    const content = { pathname: '/u/cell/content', unitId: 'cell' }
    expect(sameScreenIn('hin', me, content)).toBe('/u/hin')
    expect(sameScreenIn('hin', me, { pathname: '/u/khe/units', unitId: 'khe' })).toBe(
      '/u/hin/units',
    )
  })

  it('finds in a unit below, whose place is not known, what any role may open', () => {
    expect(hrefs(me, 'below')).toContain('/u/below/content')
    expect(hrefs(me, 'below')).toContain('/u/below/imports')
  })
})

describe('an administrator of several committees', () => {
  it('may choose each of them, and finds its rules in the navigation', () => {
    expect(placesOf(admin)).toEqual([
      { id: 'khe', name: khe.name },
      { id: 'hin', name: hin.name },
    ])
    expect(hrefs(admin)).toContain('/u/khe/rules')
    expect(hrefs(admin, 'hin')).toContain('/u/hin/rules')
  })

  it('stays on the screen where the other committee has it', () => {
    const rules = { pathname: '/u/khe/rules', unitId: 'khe' }
    expect(sameScreenIn('hin', admin, rules)).toBe('/u/hin/rules')
  })

  it('comes from a screen of the whole system to the first one of the committee', () => {
    expect(sameScreenIn('hin', admin, { pathname: '/accounts', unitId: undefined })).toBe('/u/hin')
    expect(firstScreen(admin, 'hin')).toBe('/u/hin/rules')
    expect(firstScreen(admin, undefined)).toBe('/accounts')
  })

  it('has nothing to choose while there is only one', () => {
    expect(placesOf({ ...admin, committees: [khe] })).toEqual([])
  })
})
