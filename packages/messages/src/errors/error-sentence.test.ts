import { describe, expect, it } from 'vitest'
import { errorSentence } from './error-sentence.ts'

describe('errorSentence', () => {
  it('says the sentence of the reason', () => {
    expect(errorSentence({ kind: 'unauthenticated', reason: 'wrong_credentials' }, 'vi')).toBe(
      'Tên đăng nhập hoặc mật khẩu chưa đúng.',
    )
  })

  it('says of an account that there is none, and not where it may be', () => {
    expect(errorSentence({ kind: 'not_found', reason: 'account' }, 'vi')).toBe(
      'Không có tài khoản này.',
    )
  })

  it('falls back to the kind for a reason without a sentence', () => {
    expect(errorSentence({ kind: 'not_found', reason: 'nothing_like_this' }, 'en')).toBe(
      'Not found, or outside the units you work in.',
    )
    expect(errorSentence({ kind: 'conflict', reason: 'toString' }, 'en')).toMatch(/Somebody else/)
  })

  it('names document, date and place of the rule', () => {
    const citation = { document: '294-QĐ/TW', issuedOn: '2025-05-26', article: 'điểm 4.1' }
    expect(errorSentence({ kind: 'refused', reason: 'x', details: { citation } }, 'vi')).toBe(
      'Chưa thực hiện được vì chưa đủ điều kiện. Theo 294-QĐ/TW ngày 26/05/2025, điểm\u{A0}4.1.',
    )
  })

  it('says how long to wait, rounded up to minutes', () => {
    const details = { retryAfterSeconds: 61 }
    expect(errorSentence({ kind: 'throttled', reason: 'account_locked', details }, 'vi')).toBe(
      'Tên đăng nhập này tạm khóa vì nhập sai mật khẩu nhiều lần. Thử lại sau 2 phút.',
    )
    expect(errorSentence({ kind: 'throttled', reason: 'x', details }, 'en')).toMatch(/in 2 minutes/)
  })
})
