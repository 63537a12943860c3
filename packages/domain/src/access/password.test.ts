import { describe, expect, it } from 'vitest'
import { passwordFault } from './password.ts'

describe('a new password', () => {
  it('may be any long phrase, also in Vietnamese', () => {
    expect(passwordFault('con suối sau nhà', 'kalan')).toBeNull()
  })

  it.each([
    ['ngắn quá', 'password_too_short'],
    ['a'.repeat(201), 'password_too_long'],
    ['aaaaaaaaaaaa', 'password_too_plain'],
    ['1234567890', 'password_too_plain'],
    ['tôi là KaLan 86', 'password_has_user_name'],
    ['toilakalan86', 'password_has_user_name'],
  ])('%s → %s', (password, fault) => {
    expect(passwordFault(password, 'kalan')).toBe(fault)
  })

  it('must differ from the old one', () => {
    expect(passwordFault('con suối sau nhà', 'kalan', 'con suối sau nhà')).toBe(
      'password_unchanged',
    )
  })
})
