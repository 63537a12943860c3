import { expect, it } from 'vitest'
import { committeeDraft } from './committee-draft.ts'
import { unitFields } from './unit-draft.ts'

const reasonOf = (name: string) => unitFields.name.safeParse(name).error?.issues[0]

it('tells a missing name from one that is too short', () => {
  expect(reasonOf('  ')?.code).toBe('too_small')
  expect(reasonOf('  ')?.message).not.toBe('name_too_short')
  expect(reasonOf('ab')?.message).toBe('name_too_short')
  expect(unitFields.name.parse(' Chi  bộ thôn Nà Lang ')).toBe('Chi bộ thôn Nà Lang')
})

it('takes a unit without a code, and no code with spaces or of more than 30 signs', () => {
  expect(unitFields.code.parse(' ')).toBe('')
  expect(unitFields.code.parse('ĐB-01.2')).toBe('ĐB-01.2')
  expect(unitFields.code.safeParse('ĐB 01').success).toBe(false)
  expect(unitFields.code.safeParse('1'.repeat(31)).success).toBe(false)
})

it('takes a committee without a body above it', () => {
  const draft = { name: 'Đảng bộ xã Khe Mây', parentBody: '', establishedOn: '2025-07-01' }
  expect(committeeDraft.parse(draft)).toEqual(draft)
  expect(committeeDraft.safeParse({ ...draft, name: 'x'.repeat(201) }).success).toBe(false)
})
