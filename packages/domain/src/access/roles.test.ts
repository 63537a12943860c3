import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers, dataClasses, roleClasses, roles } from './roles.ts'

describe('roleClasses', () => {
  it('shows no person to the administrator of the system', () => {
    for (const dataClass of ['people', 'people_write', 'sensitive', 'plans'] as const) {
      expect(covers(['system_admin'], dataClass)).toBe(false)
    }
  })

  it('opens sensitive facts to the planner and the data protection officer only', () => {
    expect(roles.filter((role) => covers([role], 'sensitive'))).toEqual([
      'planner',
      'data_protection_officer',
    ])
  })

  it('lets nobody both write and publish content by one role', () => {
    expect(
      roles.filter((role) => covers([role], 'content_write') && covers([role], 'content_publish')),
    ).toEqual([])
  })

  it('leaves what binds to those who take no step themselves', () => {
    const confirming = roles.filter((role) => covers([role], 'rules_write'))
    expect(confirming).toEqual(['system_admin', 'leader'])
    expect(covers(confirming, 'people_write')).toBe(false)
  })

  it('never lets a role write what it cannot read', () => {
    for (const role of roles) {
      for (const dataClass of roleClasses[role]) {
        const read = dataClasses.find(
          (each) => each === dataClass.replace(/_(?:write|publish)$/u, ''),
        )
        expect(read !== undefined && covers([role], read)).toBe(true)
      }
    }
  })

  it('gives every class to some role and no class twice', () => {
    expect(dataClasses.filter((dataClass) => !covers(roles, dataClass))).toEqual([])
    for (const role of roles) expect(new Set(roleClasses[role]).size).toBe(roleClasses[role].length)
  })
})

describe('covers', () => {
  it('is the union of the roles', () => {
    fc.assert(
      fc.property(fc.subarray([...roles]), fc.constantFrom(...dataClasses), (held, dataClass) => {
        const expected = held.flatMap((role) => [...roleClasses[role]]).includes(dataClass)
        expect(covers(held, dataClass)).toBe(expected)
      }),
    )
    expect(covers([], 'units')).toBe(false)
  })
})
