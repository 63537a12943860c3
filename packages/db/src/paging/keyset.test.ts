import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor } from './keyset.ts'

const id = '019abcde-0000-7000-8000-000000000001'

describe('a cursor', () => {
  it.each(['An Nguyễn Văn', "K'Să Ha Long Hoà", '“%_\\”', 'Y'])(
    'comes back as it was: %s',
    (name) => {
      const cursor = encodeCursor('name asc', [name, id])
      expect(decodeCursor(cursor, 'name asc', ['text', 'uuid'])).toEqual([name, id])
    },
  )

  it.each([
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['an object', Buffer.from('{"a":1}').toString('base64url')],
    ['another order', encodeCursor('name desc', ['An', id])],
    ['a missing value', encodeCursor('name asc', ['An'])],
    ['a value too many', encodeCursor('name asc', ['An', id, id])],
    ['a name with a zero byte', encodeCursor('name asc', ['An\0', id])],
    ['an id that is none', encodeCursor('name asc', ['An', "' or true --"])],
  ])('is refused when it is %s', (_what, cursor) => {
    expect(() => decodeCursor(cursor, 'name asc', ['text', 'uuid'])).toThrow('cursor_invalid')
  })

  it.each(['2026-02-30', '2026-13-01', 'yesterday'])('is refused with the day %s', (day) => {
    const cursor = encodeCursor('due asc', [day, id])
    expect(() => decodeCursor(cursor, 'due asc', ['date', 'uuid'])).toThrow('cursor_invalid')
  })

  it.each(['2026-04-01T25:00:00Z', '2026-04-01 10:00', 'now'])(
    'is refused with the instant %s',
    (instant) => {
      const cursor = encodeCursor('edited', [instant, id])
      expect(() => decodeCursor(cursor, 'edited', ['instant', 'uuid'])).toThrow('cursor_invalid')
    },
  )
})
