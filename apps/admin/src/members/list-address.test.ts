import { describe, expect, it } from 'vitest'
import { paths } from '../app/paths.ts'
import { listInputOf, rollView } from './list-address.ts'

const at = (address: string) => {
  const { search, hash } = new URL(address, 'http://localhost')
  return paths.members.read({ search, hash })
}
const unitId = 'u'

describe('the address of the members', () => {
  it.each([
    ['/u/u/members', {}],
    ['/u/u/members?view=probationary', { standing: 'probationary' }],
    ['/u/u/members?view=probationary&standing=official', { standing: 'probationary' }],
    [
      '/u/u/members?view=left&how=removed&year=this&on=2025-12-31',
      { status: 'left', how: 'removed', thisYear: true, on: '2025-12-31' },
    ],
    ['/u/u/members?age=from_61&gender=female', { age: 'from_61', gender: 'female' }],
    ['/u/u/members?sort=-name&before=x', { direction: 'desc', cursor: 'x', backwards: true }],
    ['/u/u/members?ethnicity=mong', {}],
    ['/u/u/members#q=ka+lan', { text: 'ka lan' }],
  ])('asks for what %s says', (address, asked) => {
    expect(listInputOf(at(address))).toEqual(asked)
  })

  it('keeps what was typed behind the #', () => {
    expect(paths.members({ unitId, q: 'Ka Lan', view: 'left' })).toBe(
      '/u/u/members?view=left#q=Ka+Lan',
    )
  })

  it('shows the roll, or the structure, or the helpers', () => {
    expect(rollView(at('/u/u/members'))).toBe('present')
    expect(rollView(at('/u/u/members?view=admitted'))).toBe('admitted')
    expect(rollView(at('/u/u/members?view=structure'))).toBeUndefined()
    expect(rollView(at('/u/u/members?view=mentors'))).toBeUndefined()
  })
})
