import { expect, it } from 'vitest'
import { candidateDraft } from './candidate-draft.ts'

const least = {
  unitId: '01980000-0000-7000-8000-000000000000',
  fullName: '  Lò Văn\u00A0 An ',
  sourcedOn: '2026-04-01',
  basis: { basis: 'party_work', givenOn: '2026-03-30' },
}

it('asks for a cell, a name, a day and a basis; all the rest is unknown', () => {
  const draft = candidateDraft.parse(least)
  expect(draft.fullName).toBe('Lò Văn An')
  expect(draft.sourcedOn.toString()).toBe('2026-04-01')
  expect(draft).toMatchObject({ gender: null, bornOn: null, ethnicity: null, groups: [] })
})

it.each([
  { fullName: ' ' },
  { fullName: 'A'.repeat(101) },
  { schooling: '13/12' },
  { identityNumber: '12345678901' },
  { sourcedOn: '2026-02-30' },
  { salary: 1 },
  { basis: undefined },
  { basis: { basis: 'habit', givenOn: '2026-03-30' } },
])('refuses %o', (fault) => {
  expect(candidateDraft.safeParse({ ...least, ...fault }).success).toBe(false)
})
