import { describe, expect, it } from 'vitest'
import type { Me } from '../api/me.ts'
import { placesOf } from '../api/me.ts'
import { firstScreen, navFor, sameScreenIn } from './nav.ts'

const khe = { id: 'c1', name: 'Đảng bộ xã Khe Mây', rootUnitId: 'khe' }
const hin = { id: 'c2', name: 'Đảng bộ xã Nậm Hin', rootUnitId: 'hin' }
const admin: Me = {
  account: { id: 'a', userName: 'admin', displayName: 'Quản trị', mustChangePassword: false },
  grants: [
    {
      id: 'g',
      role: 'system_admin',
      unitId: null,
      unitName: null,
      unitPath: '',
      delegated: false,
      committee: null,
    },
  ],
  committees: [khe, hin],
  today: '2026-04-01',
  demo: false,
}
const hrefs = (me: Me, unitId?: string) => navFor(me, unitId).map(({ href }) => href)

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
