import { describe, expect, it } from 'vitest'
import { toneKey } from './tone-key.ts'

describe('toneKey', () => {
  it.each([
    ['Hoà', 'Hòa'],
    ['khoá', 'khóa'],
    ['toả', 'tỏa'],
    ['hoạ', 'họa'],
    ['khoẻ', 'khỏe'],
    ['loè', 'lòe'],
    ['uỷ', 'ủy'],
    ['thuỷ', 'thủy'],
    ['tuỳ', 'tùy'],
    ['luỹ', 'lũy'],
    ['tuỵ', 'tụy'],
    ['Ban Thường vụ Đảng uỷ xã Hoà Bình', 'ban thường vụ đảng ủy xã hòa bình'],
  ])('%s and %s are one word', (oldStyle, newStyle) => {
    expect(toneKey(oldStyle)).toBe(toneKey(newStyle))
  })

  it.each(['quý', 'quỳ', 'hoàn', 'toán', 'khuỷu', 'thuý kiều'])('%s keeps its vowels', (word) => {
    const kept = word === 'thuý kiều' ? 'thúy kiều' : word
    expect(toneKey(word)).toBe(kept)
  })

  it('reads decomposed text', () => {
    expect(toneKey('Hoà'.normalize('NFD'))).toBe('hòa')
  })
})
