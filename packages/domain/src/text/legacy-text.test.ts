import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legacyTables } from './legacy-tables.ts'
import type { LegacyEncoding } from './legacy-tables.ts'
import { findLegacy, fromLegacy, legacyEncodings, readingOf } from './legacy-text.ts'
import { isSyllable } from './syllable.ts'

const families = ['Nguyễn', 'Trần', 'Đỗ', 'Lữ', 'Hoàng', 'Ứng', 'Vừ', 'Điểu', 'Lường', 'Ân']
const middles = ['Văn', 'Thị', 'Xuân', 'Đức', 'Hữu', 'Thị Mỹ', 'A', 'Quỳnh', 'Diệu']
const given = ['Ánh', 'Ỷ', 'Khuyên', 'Hằng', 'Nghĩa', 'Thuỷ', 'Hòa', 'Thắm', 'Luyến', 'Cường', 'Sự']
const names = fc
  .tuple(fc.constantFrom(...families), fc.constantFrom(...middles), fc.constantFrom(...given))
  .map((parts) => parts.join(' '))
const encodings = fc.constantFrom(...legacyEncodings)

/** The text as the old font holds it: capitals that the table lacks have the code of their small letter. */
function encode(text: string, encoding: LegacyEncoding): string {
  const table = legacyTables[encoding]
  return text.replace(
    /\P{ASCII}/gu,
    (letter) => table.get(letter) ?? table.get(letter.toLowerCase()) ?? letter,
  )
}

/** Where every word begins with its one capital that TCVN3 has, "VỪ A SỰ" cannot be told from "Vừ A Sự". */
const SHOWS_CAPITALS = /\p{L}[A-ZĂÂÊÔƠƯ]/u

describe('text in an old encoding', () => {
  it.each([
    ['tcvn3', '§¶ng bé x· M­êng NhÐ', 'Đảng bộ xã Mường Nhé'],
    ['tcvn3', 'Hä vµ tªn', 'Họ và tên'],
    ['tcvn3', 'CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['tcvn3', 'B¶o Th¾ng', 'Bảo Thắng'],
    ['tcvn3', "NguyÔn V¨n K'RÓ", "Nguyễn Văn K'Rể"],
    ['tcvn3', 'Th«n ¸nh s¸ng', 'Thôn ánh sáng'],
    ['vni', 'Xin chaøo caùc baïn', 'Xin chào các bạn'],
    ['vni', 'ÑAÛNG BOÄ XAÕ EA TUL', 'ĐẢNG BỘ XÃ EA TUL'],
    ['vni', 'Nguyeãn Thò Aân', 'Nguyễn Thị Ân'],
    ['vni', 'Löông Vaên Kyø', 'Lương Văn Kỳ'],
  ] as const)('%s %s is %s', (encoding, before, after) => {
    expect(fromLegacy(before, encoding)).toBe(after)
    expect(findLegacy([before])).toBe(encoding)
  })

  it('comes back as it was, names in small and in capital letters', () => {
    fc.assert(
      fc.property(names, encodings, fc.boolean(), (name, encoding, isCapital) => {
        const text = isCapital ? name.toUpperCase() : name
        fc.pre(!isCapital || SHOWS_CAPITALS.test(text))
        expect(fromLegacy(encode(text, encoding), encoding)).toBe(text)
      }),
    )
  })

  it('is told from the other encoding by a handful of names', () => {
    const lists = fc.uniqueArray(names, { minLength: 6, maxLength: 20 })
    fc.assert(
      fc.property(lists, encodings, (list, encoding) => {
        expect(findLegacy(list.map((name) => encode(name, encoding)))).toBe(encoding)
      }),
    )
  })

  it.each([
    ['tcvn3', 'Bé', 'either'],
    ['vni', 'Hoàng', 'either'],
    ['tcvn3', 'Hoàng', 'unicode'],
    ['tcvn3', 'Nguyễn Văn Bé', 'unicode'],
    ['tcvn3', 'NguyÔn V¨n Bé', 'legacy'],
    ['vni', 'H.Bàng 2', 'unicode'],
    ['vni', 'CHÍNH THÖÙC', 'legacy'],
    ['vni', 'Dông Gur Nheùt', 'legacy'],
    ['vni', 'Dông Gur Tuyn', 'either'],
    ['vni', 'Lan', 'plain'],
  ] as const)('%s reads %s as %s', (encoding, text, reading) => {
    expect(readingOf(text, encoding)).toBe(reading)
  })
})

describe('text of today', () => {
  const others = [
    'Giàng A Dế',
    "H'Hen Niê",
    'Y Mlô Êban',
    "K'Brôi",
    'Ñoang',
    'Sùng Seo Páo',
    'Hoà',
    'Toàn',
    'Oánh',
    'Bé',
    'Tô Rô',
    'Müller',
    'naïve café',
    'Caïn',
    'Microsoft® Office©',
    '45 m², 10 µm',
    'X01.2',
    '060000001',
    '§ 5 khoản 2',
    'São Paulo',
    'Citroën',
  ]

  it('is never taken for an old encoding, together or one by one', () => {
    const texts = fc.array(fc.oneof(names, fc.constantFrom(...others), fc.string()), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(texts, (list) => {
        expect(findLegacy(list)).toBeNull()
        expect(findLegacy(list.map((text) => text.normalize('NFD')))).toBeNull()
      }),
      { numRuns: 200 },
    )
  })
})

describe('a syllable', () => {
  it.each(['Nguyễn', 'quỳnh', 'giếng', 'gì', 'thuở', 'khuỷu', 'ương', 'Yến', 'xoong', 'ngoằn'])(
    '%s is one',
    (word) => {
      expect(isSyllable(word)).toBe(true)
    },
  )

  it.each(['Niê', 'Mlô', 'Brưng', 'bàc', 'vă', 'café', 'việtj', 'áà', ''])('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false)
  })
})
