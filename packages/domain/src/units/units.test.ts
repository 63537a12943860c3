import { describe, expect, it } from 'vitest'
import { unitKinds } from './kinds.ts'
import { mayStandUnder } from './nesting.ts'
import { sectors } from './sectors.ts'

describe('unitKinds', () => {
  it.each([
    ['Đảng bộ cơ sở', 'grassroots_party_org'],
    ['ĐẢNG BỘ CƠ SỞ', 'grassroots_party_org'],
    ['Chi bộ cơ sở', 'base_cell'],
    ['Chi bộ trực thuộc', 'sub_cell'],
    ['Đảng bộ bộ phận', 'sectional_org'],
    ['Đảng bộ xã', 'party_committee'],
    ['Đảng bộ trực thuộc cơ sở', 'subordinate_org'],
  ])('%s', (text, id) => {
    expect(unitKinds.parse(text)).toEqual({ ok: true, id })
  })

  it('does not decide what "chi bộ" alone means', () => {
    expect(unitKinds.parse('Chi bộ')).toMatchObject({ ok: false })
  })
})

describe('sectors', () => {
  it.each([
    ['Doanh nghiệp ngoài nhà nước', 'enterprise_private'],
    ['Thôn', 'locality'],
    ['Tổ dân phố', 'locality'],
    ['Trường học', 'school'],
    ['Công an', 'police'],
  ])('%s', (text, id) => {
    expect(sectors.parse(text)).toEqual({ ok: true, id })
  })
})

describe('mayStandUnder', () => {
  it('lets only a committee stand alone', () => {
    expect(mayStandUnder('party_committee', null)).toBe(true)
    expect(mayStandUnder('base_cell', null)).toBe(false)
  })

  it.each([
    ['grassroots_party_org', 'party_committee', true],
    ['base_cell', 'party_committee', true],
    ['base_cell', 'grassroots_party_org', false],
    ['sub_cell', 'grassroots_party_org', true],
    ['sub_cell', 'sectional_org', true],
    ['sub_cell', 'party_committee', false],
    ['sub_cell', 'base_cell', false],
    ['grassroots_party_org', 'grassroots_party_org', false],
  ] as const)('%s under %s: %s', (child, parent, may) => {
    expect(mayStandUnder(child, parent)).toBe(may)
  })

  it('puts nothing under a cell', () => {
    for (const { id } of unitKinds.terms) {
      expect(mayStandUnder(id, 'base_cell') || mayStandUnder(id, 'sub_cell')).toBe(false)
    }
  })
})
