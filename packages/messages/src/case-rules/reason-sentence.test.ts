import { describe, expect, test } from 'vitest'
import { candidates } from '../candidates/words.ts'
import { translator } from '../dictionary.ts'
import { recruitment } from '../recruitment/words.ts'
import { caseReasonSentence } from './reason-sentence.ts'
import { caseRules } from './words.ts'

test('a remedy that is recorded as a fact names the act that the screen offers', () => {
  for (const locale of ['vi', 'en'] as const) {
    const act = translator(locale, candidates)('page.factAction')
    const { record_exception, record_superior_decision } = caseRules[locale].remedy
    expect(record_exception).toContain(`“${act}”`)
    expect(record_superior_decision).toContain(`“${act}”`)
  }
})

describe('caseReasonSentence', () => {
  test('says the number of the rule that the decision rests on', () => {
    const reason = { reason: 'under_eighteen', details: { minimum: 20, from: '2029-04' } } as const
    expect(caseReasonSentence(reason, 'vi')).toContain('Chưa đủ 20 tuổi')
    expect(caseReasonSentence(reason, 'en')).toContain('Not yet 20')
    expect(
      caseReasonSentence({ reason: 'recognition_too_early', details: { months: 6 } }, 'vi'),
    ).toBe('Chưa đủ 6 tháng dự bị kể từ ngày kết nạp.')
  })

  test('says the rule without a number where the record keeps none', () => {
    expect(caseReasonSentence({ reason: 'recognition_too_early', details: {} }, 'vi')).toBe(
      'Chưa hết thời gian dự bị kể từ ngày kết nạp.',
    )
    expect(caseReasonSentence({ reason: 'case_closed' }, 'vi')).toBe('Hồ sơ đã kết thúc.')
  })
})

describe('a sentence about the rules', () => {
  test('holds no number of its own, and has a wording without the one it takes', () => {
    for (const locale of ['vi', 'en'] as const) {
      const { reason, withoutNumber, deadline } = caseRules[locale]
      const { due } = recruitment[locale]
      const all = [reason, withoutNumber, deadline, due].flatMap((part) => Object.values(part))
      expect(all.filter((sentence) => /\d/.test(JSON.stringify(sentence)))).toEqual([])
      const taking = Object.entries(reason).filter(([, text]) =>
        /\{\w+\}/.test(JSON.stringify(text)),
      )
      expect(taking.map(([key]) => key).toSorted()).toEqual(Object.keys(withoutNumber).toSorted())
    }
  })
})
