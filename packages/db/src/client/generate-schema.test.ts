import { test as it } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { generateSchema } from './generate-schema.ts'

describe('schema.gen.ts', () => {
  it('is what the migrations give; pnpm nguon database types writes it', ({ database }) => {
    expect(generateSchema(database.superuserUrl, { verify: true })).toBe(true)
  }, 30_000)
})
