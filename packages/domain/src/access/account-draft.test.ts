import { expect, it } from 'vitest'
import { accountDraft, userName } from './account-draft.ts'

const reason = (displayName: string) =>
  accountDraft.safeParse({ userName: 'canbo', displayName }).error?.issues[0]?.message

it('reads a user name without capitals and ends', () => {
  expect(userName.parse(' CanBo.01 ')).toBe('canbo.01')
})

it.each(['a', '.an', 'cán', 'a b', 'a'.repeat(65)])('refuses the user name %s', (name) => {
  expect(userName.safeParse(name).error?.issues[0]?.message).toBe('user_name_form')
})

it('tells a missing display name from one that is too short', () => {
  expect(reason('A')).toBe('name_too_short')
  expect(reason('')).not.toBe('name_too_short')
  expect(reason('An')).toBeUndefined()
})
