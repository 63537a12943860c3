import { describe, expect, it } from 'vitest'
import { describeError } from './logger.ts'

describe('describeError', () => {
  it('keeps the values of a database error out', () => {
    const error = Object.assign(new Error('invalid input syntax for type date: "Lò Văn Nguồn"'), {
      severity: 'ERROR',
      code: '22007',
      detail: 'Key (identity_number)=(001099012345) already exists.',
      table: 'person',
    })
    const described = JSON.stringify(describeError(error))
    expect(described).not.toContain('Nguồn')
    expect(described).not.toContain('001099012345')
    expect(describeError(error)).toMatchObject({ code: '22007', table: 'person' })
  })

  it('keeps the message of our own errors', () => {
    expect(describeError(new RangeError('too long'))).toMatchObject({ message: 'too long' })
  })
})
