import { expect, it } from 'vitest'
import { givenNameFirst } from './names.ts'

it.each([
  [' Nguyễn  Văn An ', 'An Nguyễn Văn'],
  ['Tiong', 'Tiong'],
  ["K'Brốih", "K'Brốih"],
  ['', ''],
])('files "%s" as "%s"', (fullName, filed) => {
  expect(givenNameFirst(fullName)).toBe(filed)
})
