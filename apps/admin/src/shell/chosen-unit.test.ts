import { fieldSentence } from '@nguon/messages/errors/field'
import { expect, it } from 'vitest'
import { chosenUnit } from './chosen-unit.ts'

it('asks for a unit of the list', () => {
  const [issue] = chosenUnit.safeParse('').error?.issues ?? []
  const failure = { type: issue?.code, message: issue?.message }
  expect(fieldSentence(failure, 'vi')).toBe('Đề nghị chọn một đơn vị trong danh sách hiện ra.')
  expect(fieldSentence(failure, 'en')).toBe('Please choose a unit from the list that appears.')
})
