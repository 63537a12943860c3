import { installCommittees } from '@nguon/domain/committee/install-committees'
import { builtInMeasures } from '@nguon/domain/measures/catalogue'
import { evaluate } from '@nguon/domain/measures/evaluate'
import { publishedRulePacks } from '@nguon/domain/rules/published-packs'
import { rulePackInForce } from '@nguon/domain/rules/rule-pack'
import { translator } from '@nguon/messages/dictionary'
import { describe, expect, it } from 'vitest'
import { committee } from './committee.ts'
import { words } from './words.ts'

const builtIn = { measures: builtInMeasures, rulePacks: publishedRulePacks }
const catalogue = installCommittees(builtIn, [committee])

describe('the example committee', () => {
  it('brings a measure that evaluates like a built-in one', () => {
    const measure = catalogue.measures.find(({ id }) => id === 'example__youth_union_admissions')
    expect(measure && evaluate(measure, { numerator: 1, denominator: 3 })).toEqual({
      kind: 'ratio',
      numerator: 1,
      denominator: 3,
      tenths: 333,
    })
    expect(catalogue.measures).toHaveLength(builtInMeasures.length + 1)
  })

  it('replaces one rule of one edition', () => {
    const packs = catalogue.committees.get('example')?.rulePacks ?? []
    const inForce = rulePackInForce(packs, Temporal.PlainDate.from('2026-10-01'))
    const original = publishedRulePacks.find(({ id }) => id === '208-qd-tw')
    expect(inForce?.id).toBe('example__208-qd-tw')
    expect(inForce?.rules).toEqual({
      ...original?.rules,
      ceremonyWorkingDays: expect.objectContaining({ value: 15 }),
    })
    expect(original?.rules.ceremonyWorkingDays.value).not.toBe(15)
  })

  it('brings a page and an accent for the public site', () => {
    const installed = catalogue.committees.get('example')
    expect(installed?.pages.map(({ slug }) => slug)).toEqual(['gioi-thieu'])
    expect(installed?.theme?.accent.light).toBe('#2C4A7C')
  })

  it('says its words in both languages', () => {
    const key = 'example__youth_union_admissions'
    expect(translator('vi', words)(key)).toBe('Tỷ lệ đảng viên mới là đoàn viên thanh niên')
    expect(translator('en', words)(key)).toBe('Share of new members from the Youth Union')
    expect(catalogue.committees.get('example')?.messages.vi[key]).toBe(words.vi[key])
  })
})
