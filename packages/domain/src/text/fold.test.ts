import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldKey } from './fold.ts'

const LETTERS = Array.from(
  'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệóòỏõọốồổỗộớờởỡợúùủũụứừửữựíìỉĩịýỳỷỹỵ',
)

describe('fold', () => {
  it.each([
    ['Đỗ Anh Ánh', 'do anh anh'],
    ['ĐỖ ANH', 'do anh'],
    ['Nguyễn Thị Thuỷ', 'nguyen thi thuy'],
    ["K'Brốih", "k'broih"],
    ['K’Ho', "k'ho"],
    ["H'Hen Niê", "h'hen nie"],
    ['Y Ƀăn Čư̆ Kŏ̆ñ Ê-đê', 'y ban cu kon e-de'],
    ['Ƀuôn Ma Thuột', 'buon ma thuot'],
    ['Ɖắk Lắk, Ê‑đê', 'dak lak, e-de'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('gives the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LETTERS)), (letters) => {
        const text = letters.join('')
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(text.toUpperCase())).toBe(fold(text))
        expect(fold(text)).toMatch(/^[a-z]*$/)
      }),
    )
  })
})

describe('foldKey', () => {
  it('ignores spaces, hyphens and apostrophes', () => {
    expect(foldKey("H'Mông")).toBe('hmong')
    expect(foldKey('Cơ - Ho')).toBe(foldKey('cơho'))
  })
})
