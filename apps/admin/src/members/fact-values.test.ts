import { describe, expect, it } from 'vitest'
import { factOf, factSchema, startFact } from './fact-values.ts'

const start = startFact('exempted', '2026-04-01')

const issues = (values: object) =>
  factSchema.safeParse({ ...start, ...values }).error?.issues.map(({ path }) => path[0]) ?? []

describe('the form of a fact about a member', () => {
  it('names a post, and lets an exemption end no sooner than it begins', () => {
    expect(issues({ kind: 'post_taken' })).toEqual(['post'])
    expect(issues({ kind: 'post_taken', post: 'Bí thư chi bộ' })).toEqual([])
    expect(issues({ until: '2026-03-31' })).toEqual(['until'])
    expect(issues({ until: '2026-04-01' })).toEqual([])
    expect(issues({ on: 'hôm qua' })).toEqual(['on'])
  })

  it('says only what its kind has, and what is empty is not known', () => {
    const paper = { on: '2026-04-01', document: null, documentOn: null }
    expect(factOf({ ...start, until: '2026-12-31' })).toEqual({
      kind: 'exempted',
      ...paper,
      until: '2026-12-31',
    })
    expect(factOf({ ...start, kind: 'left', document: '12-QĐ/ĐU', post: 'x' })).toEqual({
      kind: 'left',
      ...paper,
      document: '12-QĐ/ĐU',
      how: 'moved_away',
    })
    expect(factOf({ ...start, kind: 'post_left' })).toEqual({ kind: 'post_left', ...paper })
  })
})
