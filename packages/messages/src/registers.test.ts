import { personGroups } from '@nguon/domain/people/groups'
import { religions } from '@nguon/domain/people/religions'
import { unitKinds } from '@nguon/domain/units/kinds'
import { sectors } from '@nguon/domain/units/sectors'
import { describe, expect, it } from 'vitest'
import { vi as people } from './people/vi.ts'
import { vi as units } from './units/vi.ts'

const labels = (terms: readonly { id: string; label: string }[]) =>
  Object.fromEntries(terms.map(({ id, label }) => [id, label]))

describe('the words of the registers', () => {
  it.each([
    ['groups', people.group, personGroups.terms],
    ['religions', people.religion, religions.terms],
    ['kinds of unit', units.kind, unitKinds.terms],
    ['sectors', units.sector, sectors.terms],
  ] as const)('say of %s in Vietnamese what the vocabulary reads', (_, words, terms) => {
    expect(words).toEqual(labels(terms))
  })
})
