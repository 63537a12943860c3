import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortName } from './names.ts'
import { toneKey } from './tone-key.ts'

const collator = new Intl.Collator('vi')
const compare = (a: string, b: string): number => collator.compare(sortName(a), sortName(b))

const ALPHABET = 'aăâbcdđeêghiklmnoôơpqrstuưvxy'
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

/** A syllable as its letters and its tone, which is how a Vietnamese dictionary orders it. */
const syllable = fc.record({
  onset: fc.constantFrom('', 'd', 'đ', 'h'),
  vowel: fc.constantFrom('a', 'ă', 'â', 'o', 'ô', 'ơ', 'u', 'ư'),
  coda: fc.constantFrom('', 'n', 'ng'),
  tone: fc.nat(TONES.length - 1),
})
type Syllable = typeof syllable extends fc.Arbitrary<infer S> ? S : never

const lettersOf = ({ onset, vowel, coda }: Syllable): number[] =>
  (`${onset}${vowel}${coda}`.match(/./gu) ?? []).map((letter) => ALPHABET.indexOf(letter))
const written = ({ onset, vowel, coda, tone }: Syllable): string =>
  `${onset}${vowel}${TONES[tone]}${coda}`.normalize('NFC')
const nameOf = (syllables: readonly Syllable[]): string => syllables.map(written).join(' ')

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, index) => each !== b[index])
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
}

function compareSyllables(a: readonly Syllable[], b: readonly Syllable[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    const order = compareLists(lettersOf(one), lettersOf(other)) || one.tone - other.tone
    if (order !== 0) return order
  }
  return a.length - b.length
}

const givenFirst = <T>(words: readonly T[]): T[] => [...words.slice(-1), ...words.slice(0, -1)]

describe('sortName', () => {
  it.each([
    [' Nguyễn  Văn An ', 'An 0 Nguyên 3 Văn 0'],
    ['Ya Tiong', 'Tiong 0 Ya 0'],
    ["K'Brốih", "K'Brôih 4"],
    ['Y Ñơ', 'Ñơ 0 Y 0'],
    ['Trần Thị Thuỵ', 'Thuy 5 Trân 1 Thi 5'],
    ['', ' 0'],
  ])('files "%s" as "%s"', (fullName, filed) => {
    expect(sortName(fullName)).toBe(filed)
  })

  it('keeps all of one given name together, whatever stands before it', () => {
    const names = ['Trần Thị Dung', 'Đỗ Anh Dung', 'Hoàng Văn Dũng', 'Võ Dũng', 'An Thị Dụng']
    expect(names.toReversed().toSorted(compare)).toEqual(names.toSorted(compare))
    expect(names.toSorted(compare)).toEqual([
      'Đỗ Anh Dung',
      'Trần Thị Dung',
      'Hoàng Văn Dũng',
      'Võ Dũng',
      'An Thị Dụng',
    ])
  })

  it('orders as a dictionary does: word by word, the letters of a word before its tone', () => {
    const name = fc.array(syllable, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(name, name, (a, b) => {
        const order = compareSyllables(givenFirst(a), givenFirst(b))
        expect(Math.sign(compare(nameOf(a), nameOf(b)))).toBe(Math.sign(order))
      }),
      { numRuns: 2_000 },
    )
  })

  it('is the same only for the same name, wherever its tone is put', () => {
    const word = fc.constantFrom('Hoà', 'Hòa', 'Hoa', 'Thuỷ', 'Thủy', 'Dung', 'Dũng', 'Ñă', 'Nã')
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(sortName(a) === sortName(b)).toBe(toneKey(a) === toneKey(b))
      }),
    )
  })
})
