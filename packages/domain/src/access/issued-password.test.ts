import { describe, expect, it } from 'vitest'
import {
  groupIssuedPassword,
  isIssuedPasswordOver,
  issuedPasswordAlphabet,
  lastDayOfIssued,
  readIssuedPassword,
} from './issued-password.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('an issued password', () => {
  it('holds for fourteen days, the last one included', () => {
    const last = lastDayOfIssued(day('2026-04-01'))
    expect(last.toString()).toBe('2026-04-15')
    const over = ['2026-04-01', '2026-04-15', '2026-04-16'].map((on) =>
      isIssuedPasswordOver(last, day(on)),
    )
    expect(over).toEqual([false, false, true])
  })

  it('has no end once its owner has chosen another', () => {
    expect(isIssuedPasswordOver(null, day('2099-01-01'))).toBe(false)
  })

  it('has no letters that look alike on paper', () => {
    expect(issuedPasswordAlphabet).toMatch(/^[^ilo01A-Z]+$/u)
  })

  it('is printed in groups', () => {
    expect(groupIssuedPassword('abcdefghjkmn')).toBe('abcd-efgh-jkmn')
  })

  it.each([
    'abcd-efgh-jkmn',
    'Abcd-efgh-jkmn',
    ' ABCD EFGH JKMN ',
    'abcd–efgh—jkmn',
    'abcdefghjkmn',
    'abcd - efgh - jkmn\n',
  ])('is understood when a phone writes %j', (typed) => {
    expect(readIssuedPassword(typed)).toBe('abcd-efgh-jkmn')
  })

  it.each(['abcd-efgh-jkm', 'abcd-efgh-jkmno', 'abcd-efgh-jkm0', 'con suối sau nhà'])(
    'is not guessed from %j',
    (typed) => {
      expect(readIssuedPassword(typed)).toBe(typed)
    },
  )
})
