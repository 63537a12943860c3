import { expect, it } from 'vitest'
import { phoneNumbers } from './phone-numbers.ts'

it.each([
  ['0212 388 8888', [['0212 388 8888', 'tel:02123888888']]],
  ['+84 (212) 388-8888', [['+84 (212) 388-8888', 'tel:+842123888888']]],
  [
    '0212 388 8888, 0212 388 8889',
    [
      ['0212 388 8888', 'tel:02123888888'],
      ['0212 388 8889', 'tel:02123888889'],
    ],
  ],
  [
    '0212 388 8888 / 0912 345 678',
    [
      ['0212 388 8888', 'tel:02123888888'],
      ['0912 345 678', 'tel:0912345678'],
    ],
  ],
  ['0212 388 8888 – 0212 388 8889', [['0212 388 8888 – 0212 388 8889', null]]],
  ['0212 388 8888 máy lẻ 12', [['0212 388 8888 máy lẻ 12', null]]],
  ['đang cập nhật', [['đang cập nhật', null]]],
])('of "%s" can be called what is one number', (text, expected) => {
  expect(phoneNumbers(text).map(({ text: number, href }) => [number, href])).toEqual(expected)
})
