import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames, compareText, givenNameFirst, sortName } from './names.ts'

const IN_ORDER = [
  'Nguyễn Thị An',
  'Nguyễn Văn An',
  'Đỗ Anh Ánh',
  'Lê Văn Ân',
  'Trần Thị Bình',
  'Giàng A Dế',
  'Hoàng Văn Dũng',
  'Phạm Đức Đạt',
  'Ya Tiong',
]

describe('compareNames', () => {
  it('sorts by given name whatever the order before', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(IN_ORDER, { minLength: IN_ORDER.length }), (names) => {
        expect(names.toSorted(compareNames)).toEqual(IN_ORDER)
      }),
    )
  })
})

describe('sortName', () => {
  it('is the last word, also of names of one word', () => {
    expect(sortName(' Nguyễn  Văn An ')).toBe('An')
    expect(sortName("K'Brốih")).toBe("K'Brốih")
    expect(sortName('')).toBe('')
  })
})

describe('givenNameFirst', () => {
  it('puts the last word in front', () => {
    expect(givenNameFirst('Nguyễn Văn An')).toBe('An Nguyễn Văn')
    expect(givenNameFirst('Tiong')).toBe('Tiong')
  })
})

describe('compareText', () => {
  it('counts Thôn 10 after Thôn 2 and Đ after D', () => {
    expect(['Thôn 10', 'Đạ Sar', 'Dà Nung', 'Thôn 2'].toSorted(compareText)).toEqual([
      'Dà Nung',
      'Đạ Sar',
      'Thôn 2',
      'Thôn 10',
    ])
  })
})
