import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from './nearest.ts'
import { defineVocabulary } from './vocabulary.ts'

const colours = defineVocabulary([
  { id: 'red', label: 'Đỏ', also: ['đỏ tươi'] },
  { id: 'green', label: 'Xanh lá' },
])

describe('defineVocabulary', () => {
  it('reads labels, other spellings and identifiers without marks', () => {
    expect(colours.parse('DO')).toEqual({ ok: true, id: 'red' })
    expect(colours.parse('Đỏ-tươi')).toEqual({ ok: true, id: 'red' })
    expect(colours.parse('green')).toEqual({ ok: true, id: 'green' })
    expect(colours.label('green')).toBe('Xanh lá')
  })

  it('keeps an unknown word and suggests a close one', () => {
    expect(colours.parse('Xanh láa')).toEqual({
      ok: false,
      reason: 'unknown_term',
      text: 'Xanh láa',
      suggestion: 'green',
    })
    expect(colours.parse('tím than')).toEqual({
      ok: false,
      reason: 'unknown_term',
      text: 'tím than',
    })
  })

  it('refuses a spelling with two meanings', () => {
    expect(() =>
      defineVocabulary([
        { id: 'a', label: 'Má' },
        { id: 'b', label: 'Mạ' },
      ]),
    ).toThrow('means both')
  })
})

describe('nearest', () => {
  it('counts a swap as one edit', () => {
    expect(editDistance('kinh', 'kihn')).toBe(1)
    expect(editDistance('', 'abc')).toBe(3)
  })

  it('does not choose between equally close words', () => {
    expect(nearest('tax', ['tay', 'tai'])).toBeUndefined()
    expect(nearest('', ['a'])).toBeUndefined()
  })
})
