import { placeUnknown } from '@nguon/domain/rules/citations'
import { describe, expect, it } from 'vitest'
import { cited } from './cited.ts'

const document = { document: '294-QĐ/TW', issuedOn: '2025-05-26' }

describe('cited', () => {
  it('names document, date and place', () => {
    const citation = { ...document, article: 'Điều lệ' }
    expect(cited(citation, 'vi')).toBe('294-QĐ/TW ngày 26/05/2025, Điều lệ')
    expect(cited(citation, 'en')).toBe('294-QĐ/TW of 26/05/2025, Điều lệ')
  })

  it('says in the language of the reader that the place is not known', () => {
    const citation = { ...document, article: placeUnknown }
    expect(cited(citation, 'vi')).toBe('294-QĐ/TW ngày 26/05/2025, chưa rõ điều, khoản')
    expect(cited(citation, 'en')).toBe('294-QĐ/TW of 26/05/2025, article and clause not known')
  })

  it.each([
    ['Điều 9, khoản 3', 'Điều\u{A0}9, khoản\u{A0}3'],
    ['điểm 9.3.2, Điều 9', 'điểm\u{A0}9.3.2, Điều\u{A0}9'],
    ['điểm đ khoản 2', 'điểm\u{A0}đ khoản\u{A0}2'],
    ['Chương IV, mục 2', 'Chương\u{A0}IV, mục\u{A0}2'],
    ['Điều kiện chung', 'Điều kiện chung'],
  ])('keeps "%s" from ending a line before a number', (article, kept) => {
    expect(cited({ ...document, article }, 'vi')).toBe(`294-QĐ/TW ngày 26/05/2025, ${kept}`)
  })
})
