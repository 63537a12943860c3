import { describe, expect, it } from 'vitest'
import { fieldSentence } from './field-sentence.ts'

describe('fieldSentence', () => {
  it('uses the reason that the schema names', () => {
    expect(fieldSentence({ type: 'custom', message: 'password_too_short' }, 'vi')).toBe(
      'Mật khẩu mới quá ngắn.',
    )
  })

  it('tells a missing value from a wrong one', () => {
    expect(fieldSentence({ type: 'too_small', message: 'Too small: …' }, 'vi')).toBe('Chưa nhập')
    expect(fieldSentence({ type: 'too_big', message: 'string' }, 'vi')).toContain('Quá dài')
    expect(fieldSentence({ type: 'invalid_format', message: 'x' }, 'en')).toBe('Not right')
  })
})
