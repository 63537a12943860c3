import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack208 } from './208-qd-tw.ts'
import { pack294 } from './294-qd-tw.ts'
import { confirmRule, overrideRulePack } from './override-rule-pack.ts'
import { publishedRulePacks } from './published-packs.ts'
import { isBinding, rulePackInForce } from './rule-pack.ts'
import { secondHand } from './rule.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

describe('rule packs', () => {
  it.each([
    ['2025-06-30', undefined],
    ['2025-07-01', '294-qd-tw'],
    ['2026-03-31', '294-qd-tw'],
    ['2026-07-25', '294-qd-tw'],
    ['2026-07-26', '208-qd-tw'],
  ])('on %s the edition in force is %s', (date, id) => {
    expect(rulePackInForce(publishedRulePacks, day(date))?.id).toBe(id)
  })

  it('of two editions that overlap the later stands', () => {
    const openEnded = { ...pack294, inForceTo: null }
    for (const packs of [
      [openEnded, pack208],
      [pack208, openEnded],
    ]) {
      expect(rulePackInForce(packs, day('2026-08-01'))?.id).toBe('208-qd-tw')
    }
  })

  it('at most one published edition is in force on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), (offset) => {
        const date = day('2024-01-01').add({ days: offset })
        const inForce = publishedRulePacks.filter((pack) => rulePackInForce([pack], date))
        expect(inForce.length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('every rule cites a document by number and date, and a place', () => {
    const rules = publishedRulePacks.flatMap((pack) => Object.values(pack.rules))
    for (const { citation } of rules) {
      expect(citation.document).not.toBe('')
      expect(citation.article).not.toBe('')
      expect(day(citation.issuedOn).toString()).toBe(citation.issuedOn)
    }
  })

  it('starts the clock of the ceremony at receipt under 294 and at issue under 208', () => {
    expect(pack294.rules.ceremonyClock).toMatchObject({
      value: 'decision_received',
      mark: 'second_hand',
    })
    expect(pack208.rules.ceremonyClock).toMatchObject({
      value: 'decision_issued',
      mark: 'second_hand',
      confirmed: false,
    })
  })

  it('lets only what was verified or confirmed bind', () => {
    for (const rule of publishedRulePacks.flatMap((pack) => Object.values(pack.rules))) {
      expect(isBinding(rule)).toBe(rule.mark === 'verified')
    }
    const citation = { document: '208-QĐ/TW', issuedOn: '2026-07-26', article: 'Điều 1' }
    const confirmed = confirmRule(pack208, 'ageMinimumYears', { citation })
    expect(isBinding(confirmed.rules.ageMinimumYears)).toBe(true)
    expect(confirmed.rules.ageMinimumYears.mark).toBe('second_hand')
    expect(isBinding(pack208.rules.ageMinimumYears)).toBe(false)
  })

  it('overrides into a new pack and leaves the published one alone', () => {
    const citation = { document: '05-QĐ/TU', issuedOn: '2026-08-01', article: 'Điều 2' }
    const local = overrideRulePack(pack208, {
      id: '208-qd-tw-son-khe',
      rules: { classCertificateMonths: secondHand(48, citation) },
    })
    expect(local.rules.classCertificateMonths.value).toBe(48)
    expect(local.rules.ageMinimumYears).toBe(pack208.rules.ageMinimumYears)
    expect(pack208.rules.classCertificateMonths.value).toBe(60)
  })
})
