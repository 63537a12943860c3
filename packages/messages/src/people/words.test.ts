import { personGroups } from '@nguon/domain/people/groups'
import { religions } from '@nguon/domain/people/religions'
import { describe, expect, it } from 'vitest'
import { vi } from './vi.ts'

const labels = (terms: readonly { id: string; label: string }[]) =>
  Object.fromEntries(terms.map(({ id, label }) => [id, label]))

describe('the words of the registers', () => {
  it('say in Vietnamese what the vocabularies read', () => {
    expect(vi.group).toEqual(labels(personGroups.terms))
    expect(vi.religion).toEqual(labels(religions.terms))
  })
})
