import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../text/fold.ts'
import { likeness, type Identifying } from './likeness.ts'

const nobody: Identifying = {
  fullName: 'Nguyễn Văn Đức',
  bornOn: Temporal.PlainDate.from('1998-05-12'),
  birthYear: 1998,
  unitId: 'thôn 1',
  cardNumber: null,
  identityToken: null,
}
const person = (changes: Partial<Identifying>): Identifying => ({ ...nobody, ...changes })
const bornOn = (day: string) => ({
  bornOn: Temporal.PlainDate.from(day),
  birthYear: Temporal.PlainDate.from(day).year,
})
const reasonsOf = (a: Partial<Identifying>, b: Partial<Identifying>) => {
  const found = likeness(person(a), person(b))
  return found && [found.kind, ...found.reasons]
}

const plain = (one: Identifying) => ({ ...one, fullName: fold(one.fullName) })

const names = fc.constantFrom(
  'Nguyễn Văn Đức',
  'Nguyen Van Duc',
  'Nguyễn Van Đuc',
  'Lê Thị Hoà',
  'Lê Thị Hòa',
  'Trần Hùng',
  'Trần Hưng',
  "H'Hen Niê",
)
const someone: fc.Arbitrary<Identifying> = fc
  .record({
    fullName: names,
    bornOn: fc.option(fc.constantFrom('1998-05-12', '1998-12-05', '1998-05-13', '1997-05-12')),
    year: fc.option(fc.constantFrom(1997, 1998)),
    unitId: fc.constantFrom('thôn 1', 'thôn 2'),
    cardNumber: fc.option(fc.constantFrom('061000111', '061000112')),
    identityToken: fc.option(fc.constantFrom('a', 'b')),
  })
  .map(({ bornOn: day, year, ...rest }) => ({
    ...rest,
    ...(day === null ? { bornOn: null, birthYear: year } : bornOn(day)),
  }))

describe('how alike two persons are', () => {
  it.each([
    ['the same', {}, {}, ['strong', 'same_name', 'same_birth_day']],
    [
      'marks left out',
      {},
      { fullName: 'Nguyen Van Duc' },
      ['strong', 'marks_missing', 'same_birth_day'],
    ],
    [
      'another place of the tone',
      { fullName: 'Lê Hoà' },
      { fullName: 'Lê Hòa' },
      ['strong', 'tone_variants', 'same_birth_day'],
    ],
    [
      'marks that contradict',
      { fullName: 'Trần Hùng' },
      { fullName: 'Trần Hưng' },
      ['weak', 'marks_differ', 'same_birth_day'],
    ],
    ['only a year', {}, { bornOn: null }, ['weak', 'same_name', 'same_birth_year']],
    [
      'day and month swapped',
      {},
      bornOn('1998-12-05'),
      ['weak', 'same_name', 'day_and_month_swapped'],
    ],
    [
      'no birth, same unit',
      {},
      { bornOn: null, birthYear: null },
      ['weak', 'same_name', 'birth_unknown'],
    ],
    ['no birth, another unit', {}, { bornOn: null, birthYear: null, unitId: 'thôn 2' }, null],
    ['another day', {}, bornOn('1998-05-13'), null],
    ['another name', {}, { fullName: 'Nguyễn Văn Đạt' }, null],
    [
      'a card of both',
      { cardNumber: '061000111' },
      { cardNumber: '061000111', fullName: 'Đỗ Ánh', ...bornOn('1970-01-01') },
      ['strong', 'same_card'],
    ],
    [
      'a number of both',
      { identityToken: 'a' },
      { identityToken: 'a', bornOn: null, birthYear: null },
      ['strong', 'same_identity_number', 'same_name'],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(reasonsOf(a, b)).toEqual(expected)
  })

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(someone, someone, (a, b) => {
        expect(likeness(a, b)).toEqual(likeness(b, a))
      }),
    )
  })

  it('finds everybody alike to himself', () => {
    fc.assert(
      fc.property(someone, (a) => {
        expect(likeness(a, a)).not.toBeNull()
      }),
    )
  })

  it('finds whoever is found without marks, and nobody more', () => {
    fc.assert(
      fc.property(someone, someone, (a, b) => {
        expect(likeness(a, b)?.basis).toBe(likeness(plain(a), plain(b))?.basis)
      }),
    )
  })
})
