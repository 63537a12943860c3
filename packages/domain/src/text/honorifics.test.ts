import { describe, expect, it } from 'vitest'
import { stripHonorific } from './honorifics.ts'

describe('stripHonorific', () => {
  it.each([
    ['Đồng chí Nguyễn Văn An', 'Nguyễn Văn An'],
    ['đ/c: Giàng A Dế', 'Giàng A Dế'],
    ['Đ/c Ya Tiong', 'Ya Tiong'],
    ['đ.c K’Brốih', 'K’Brốih'],
    ['Ông Lê Văn Ân', 'Lê Văn Ân'],
    ['bà  Trần Thị Bình', 'Trần Thị Bình'],
    ['Đồng chí bà Trần Thị Bình', 'Trần Thị Bình'],
  ])('%s → %s', (pasted, name) => {
    expect(stripHonorific(pasted)).toBe(name)
  })

  it.each(['Anh', 'Ông Tuấn', 'Bàn Thị Ba', 'Đỗ Anh Ánh', 'Đoàn Chí Công', "K'Brốih"])(
    '%s is a name',
    (name) => {
      expect(stripHonorific(name)).toBe(name)
    },
  )
})
