import { expect, it } from 'vitest'
import { unitNameWithin } from '../units/name-within.ts'
import { indexUnits } from './unit-index.ts'

const unit = (key: string, name: string, parentKey: string | null) => ({
  key,
  name,
  parentKey,
  code: null,
})

const units = [
  unit('root', 'Đảng bộ xã Sơn Khê', null),
  unit('a', 'Đảng bộ Đạ Ra', null),
  unit('b', 'Đảng bộ Công ty Gỗ, Giấy', null),
  unit('a1', 'Chi bộ 1', 'a'),
  unit('b1', 'Chi bộ 1', 'b'),
  unit('c', 'Chi bộ 2', null),
  unit('a2', 'Chi bộ 2', 'a'),
]

it.for([
  ['a1', 'Chi bộ 1', 'Đảng bộ Đạ Ra'],
  ['b1', 'Chi bộ 1', 'Đảng bộ Công ty Gỗ, Giấy'],
  ['c', 'Chi bộ 2', 'Đảng bộ xã Sơn Khê'],
] as const)('finds %s by its name with the unit above it', ([key, name, above]) => {
  expect(indexUnits(units).find(unitNameWithin(name, above))).toEqual({ ok: true, key })
})

it('takes no name that two units right below share, and none below another unit', () => {
  const { find } = indexUnits([...units, unit('a3', 'Chi bộ 1', 'a')])
  expect(find('Chi bộ 1, Đảng bộ Đạ Ra')).toMatchObject({ ok: false })
  expect(find('Chi bộ 2, Đảng bộ Công ty Gỗ, Giấy')).toMatchObject({ ok: false })
})
