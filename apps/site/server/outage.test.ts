import { describe, expect, it } from 'vitest'
import { isOutage } from './outage.ts'

const withCode = (code: string) => Object.assign(new Error('x'), { code })

describe('an outage', () => {
  it('is a database that is gone, refuses us or takes too long, however deep it is told', () => {
    for (const cause of [
      withCode('ECONNREFUSED'),
      withCode('57P01'),
      withCode('57014'),
      withCode('28P01'),
      new DOMException('late', 'TimeoutError'),
      new Error('timeout exceeded when trying to connect'),
    ])
      expect(isOutage(new Error('/ answered 500', { cause: new Error('y', { cause }) }))).toBe(true)
  })

  it('is not a page that alone fails', () => {
    for (const cause of [new TypeError('no title'), withCode('22P02'), undefined])
      expect(isOutage(new Error('/tin/x answered 500', { cause }))).toBe(false)
  })
})
