import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugify } from './slugify.ts'

describe('slugify', () => {
  it.each([
    ['Đảng viên mới ở Lạc Dương', 'dang-vien-moi-o-lac-duong'],
    ["Buôn K'Ho: 3–5 người, 109,7%!", 'buon-kho-3-5-nguoi-109-7'],
    ['  ', ''],
  ])('%s → %s', (title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  it('cuts at a word', () => {
    expect(slugify('Kết nạp đảng viên mới', 12)).toBe('ket-nap-dang')
    expect(slugify('Nghiêngnghiêng', 5)).toBe('nghie')
  })

  it('holds nothing but small letters, digits and single hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(slugify(title)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      }),
    )
  })
})
