import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from './clean.ts'

describe('cleanText', () => {
  it('composes decomposed Vietnamese', () => {
    expect(cleanText('Nguyễn'.normalize('NFD'))).toBe('Nguyễn')
  })

  it('collapses line breaks, no-break and zero-width spaces', () => {
    expect(cleanText('  Giàng\u00A0\u200BA \r\n Dế\uFEFF ')).toBe('Giàng A Dế')
  })

  it('keeps apostrophes, hyphens and case', () => {
    expect(cleanText("K'Brốih H'Hen-Niê")).toBe("K'Brốih H'Hen-Niê")
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = cleanText(text)
        expect(cleanText(once)).toBe(once)
      }),
    )
  })

  it('composes every letter, and leaves no two spaces, in text that looks clean already', () => {
    const unit = fc.constantFrom('a', 'ệ', 'Đ', 'ơ', ' ', '\u0302', '\u0323', '\u00A0', '\u00AD')
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const once = cleanText(text)
        expect(once).toBe(once.normalize('NFC'))
        expect(once).not.toMatch(/^ | $| {2}|[\u00A0\u00AD]/u)
      }),
    )
  })
})
