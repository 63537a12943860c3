import { pack294 } from '@nguon/domain/rules/294-qd-tw'
import { isRuleKey } from '@nguon/domain/rules/rule-values'
import { describe, expect, it } from 'vitest'
import { grouped } from './rule-groups.ts'

describe('the groups of rules', () => {
  it('hold every rule of an edition once', () => {
    const rules = Object.keys(pack294.rules)
      .filter(isRuleKey)
      .map((rule) => ({
        ...pack294.rules[rule],
        rule,
        published: pack294.rules[rule],
        isConfirmed: false,
        binding: false,
        seq: 0,
        history: [],
      }))
    const shown = grouped(rules).flatMap(([, group]) => group.map(({ rule }) => rule))
    expect(shown.toSorted()).toEqual(rules.map(({ rule }) => rule).toSorted())
    expect(grouped(rules).every(([, group]) => group.length > 0)).toBe(true)
  })
})
