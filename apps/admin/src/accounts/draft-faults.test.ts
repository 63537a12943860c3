import { expect, it } from 'vitest'
import { faultsOf } from './draft-faults.ts'

const draft = (unitId: string, userName: string, displayName = 'Bí thư Chi bộ') => ({
  unitId,
  userName,
  displayName,
})

it('finds nothing wrong with rows that can be sent', () => {
  expect(faultsOf([draft('a', 'cb-mot'), draft('b', 'CB-Hai ')]).size).toBe(0)
})

it('names the field of each row that is wrong', () => {
  const rows = [
    draft('a', 'cb-mot'),
    draft('b', ' CB-MOT'),
    draft('c', 'chi bộ'),
    draft('d', 'cb-ba', ''),
  ]
  expect([...faultsOf(rows)]).toEqual([
    ['c', { field: 'userName', type: 'invalid_format', message: 'user_name_form' }],
    ['d', { field: 'displayName', type: 'too_small', message: 'string' }],
    ['b', { field: 'userName', type: 'custom', message: 'user_name_twice' }],
  ])
})
