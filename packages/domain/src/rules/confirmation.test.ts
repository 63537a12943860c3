import { describe, expect, it } from 'vitest'
import { pack208 } from './208-qd-tw.ts'
import { pack294 } from './294-qd-tw.ts'
import { confirmRulePacks, decideConfirmation, decideWithdrawal } from './confirmation.ts'
import type { KeptConfirmation } from './confirmation.ts'
import { publishedRulePacks } from './published-packs.ts'
import { isBinding } from './rule-pack.ts'
import { isRuleKey, ruleValues } from './rule-values.ts'

const citation = { document: '208-QĐ/TW', issuedOn: '2026-07-26', article: 'Điều 9, khoản 3' }
const kept = (changes: Partial<KeptConfirmation> = {}): KeptConfirmation => ({
  edition: '208-qd-tw',
  rule: 'classCertificateMonths',
  value: 60,
  citation,
  ...changes,
})
const confirmed = (changes: Partial<KeptConfirmation> = {}) =>
  confirmRulePacks(publishedRulePacks, [kept(changes)])

describe('what a committee vouches for', () => {
  it('binds in its edition, under the document it was read in, and in no other edition', () => {
    const [first, second] = confirmed()
    expect(first).toBe(pack294)
    expect(second?.rules.classCertificateMonths).toMatchObject({ value: 60, citation })
    expect(second && isBinding(second.rules.classCertificateMonths)).toBe(true)
    expect(isBinding(pack208.rules.classCertificateMonths)).toBe(false)
  })

  it('has the value of the document where that is another', () => {
    expect(confirmed({ value: 48 })[1]?.rules.classCertificateMonths.value).toBe(48)
    const value = { numerator: 1, denominator: 2, of: 'committee_members' }
    expect(confirmed({ rule: 'committeeVote', value })[1]?.rules.committeeVote.value).toEqual(value)
  })

  it.each([
    ['an edition that is not there', { edition: '20-qd-tw' }],
    ['a rule that is not there', { rule: 'constructor' }],
    ['a value of another kind', { value: 'sáu mươi' }],
    ['a share above one', { rule: 'cellVote', value: { numerator: 3, denominator: 2 } }],
  ])('changes nothing with %s', (_what, changes) => {
    expect(confirmed(changes)).toEqual(publishedRulePacks)
  })
})

describe('decideConfirmation', () => {
  it('refuses what was read in its document, and a value that the rule cannot have', () => {
    expect(decideConfirmation(pack208, 'classCertificateMonths', 48)).toEqual({ ok: true })
    expect(decideConfirmation(pack208, 'overAgeConsent', true)).toEqual({
      ok: false,
      reason: 'rule_is_verified',
    })
    expect(decideConfirmation(pack208, 'classCertificateMonths', 0)).toEqual({
      ok: false,
      reason: 'value_of_another_kind',
    })
  })
})

describe('decideWithdrawal', () => {
  it('takes back only what the committee confirmed', () => {
    const [, pack] = confirmed()
    const refused = { ok: false, reason: 'not_confirmed' }
    expect(pack && decideWithdrawal(pack, 'classCertificateMonths')).toEqual({ ok: true })
    expect(pack && decideWithdrawal(pack, 'probationMonths')).toEqual(refused)
    expect(decideWithdrawal(pack208, 'classCertificateMonths')).toEqual(refused)
  })
})

describe('ruleValues', () => {
  it('takes every value of the published editions', () => {
    for (const { rules } of publishedRulePacks) {
      for (const [key, { value }] of Object.entries(rules)) {
        expect(isRuleKey(key) && ruleValues[key].safeParse(value).success).toBe(true)
      }
    }
  })
})
