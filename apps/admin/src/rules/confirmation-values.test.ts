import { pack208 } from '@nguon/domain/rules/208-qd-tw'
import type { RuleKey } from '@nguon/domain/rules/rule-book'
import { describe, expect, it } from 'vitest'
import {
  confirmationOf,
  confirmationSchema,
  startConfirmation,
  valueFields,
} from './confirmation-values.ts'
import type { EditionRule } from './wire.ts'

const ruleOf = (rule: RuleKey): EditionRule => {
  const { value, citation, mark } = pack208.rules[rule]
  const published = { value, citation }
  return {
    rule,
    value,
    citation,
    mark,
    published,
    isConfirmed: false,
    binding: false,
    seq: 2,
    history: [],
  }
}
const document = { document: '208-QĐ/TW', issuedOn: '2026-07-26', article: 'Điều 9, khoản 3' }
const filled = (rule: RuleKey, changes: object = {}) => ({
  ...startConfirmation(ruleOf(rule)),
  ...document,
  ...changes,
})
const faultsOf = (rule: RuleKey, changes: object) =>
  confirmationSchema(ruleOf(rule))
    .safeParse(filled(rule, changes))
    .error?.issues.map(({ path, message }) => [path[0], message])

describe('a confirmation as a form', () => {
  it.each([
    ['classCertificateMonths', { value: '48' }, 48],
    [
      'cellVote',
      { numerator: '1', denominator: '2' },
      { numerator: 1, denominator: 2, of: 'official_members' },
    ],
    [
      'standingCommitteeVote',
      { numerator: '2', denominator: '3' },
      { numerator: 2, denominator: 3, of: 'standing_committee_members', above: true },
    ],
    ['schoolingMinimum', { value: 'primary' }, 'primary'],
    ['mentorOfficialMember', {}, true],
    ['probationStart', {}, 'ceremony'],
  ] as const)('states the value of %s and the document', (rule, changes, value) => {
    const given = filled(rule, changes)
    expect(confirmationSchema(ruleOf(rule)).safeParse(given).success).toBe(true)
    expect(confirmationOf('208-qd-tw', ruleOf(rule), given)).toEqual({
      edition: '208-qd-tw',
      rule,
      expectedSeq: 2,
      citation: document,
      value,
    })
  })

  it('begins with the value of today and without a document', () => {
    expect(startConfirmation(ruleOf('cellVote'))).toMatchObject({
      numerator: '2',
      denominator: '3',
      document: '',
    })
    expect(valueFields(ruleOf('mentorOfficialMember'))).toEqual([])
  })

  it.each([
    ['classCertificateMonths', { value: '0' }, [['value', 'count_out_of_range']]],
    ['classCertificateMonths', { value: 'sáu mươi' }, [['value', 'count_out_of_range']]],
    ['cellVote', { numerator: '3', denominator: '2' }, [['numerator', 'share_above_one']]],
    ['standingCommitteeVote', { denominator: '1' }, [['numerator', 'share_above_one']]],
    ['schoolingMinimum', { value: 'đại học' }, [['value', 'value_of_another_kind']]],
    ['introducers', { issuedOn: '31/02/2026' }, [['issuedOn', 'date_unreadable']]],
  ] as const)('refuses %s as %o', (rule, changes, faults) => {
    expect(faultsOf(rule, changes)).toEqual(faults)
  })
})
