import { expect, it } from 'vitest'
import { findDraftFaults, unitAccountDrafts } from './unit-accounts.ts'

const draft = (unitId: string, userName = unitId) => ({ unitId, userName, displayName: 'Bí thư' })
const state = {
  units: new Set(['a', 'b', 'c']),
  supplied: new Set(['b']),
  takenNames: new Set(['admin']),
}

it('lets accounts for units without one pass', () => {
  expect(findDraftFaults([draft('a'), draft('c')], state)).toEqual([])
})

it('names what stands against each row', () => {
  const drafts = [draft('a'), draft('a', 'x1'), draft('b'), draft('c', 'a'), draft('d')]
  expect(findDraftFaults(drafts, state)).toEqual([
    { unitId: 'a', fault: 'unit_twice' },
    { unitId: 'b', fault: 'unit_has_secretary' },
    { unitId: 'c', fault: 'user_name_twice' },
    { unitId: 'd', fault: 'unit_missing' },
  ])
  expect(findDraftFaults([draft('a', 'admin')], state)).toEqual([
    { unitId: 'a', fault: 'user_name_taken' },
  ])
})

it('takes no more at once than is made in a reasonable time', () => {
  const unitId = '00000000-0000-4000-8000-000000000000'
  const rows = (count: number) => Array.from({ length: count }, () => draft(unitId, 'cb-ban-moi'))
  expect(unitAccountDrafts.safeParse(rows(300)).success).toBe(true)
  expect(unitAccountDrafts.safeParse(rows(301)).success).toBe(false)
})
