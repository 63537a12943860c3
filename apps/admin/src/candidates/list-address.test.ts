import { describe, expect, it } from 'vitest'
import { paths } from '../app/paths.ts'
import { listInputOf } from './list-address.ts'

const read = (search: string, hash = '') => listInputOf(paths.candidates.read({ search, hash }))

describe('the address of the list', () => {
  it('asks for everybody open by name when it says nothing', () => {
    expect(read('')).toEqual({})
  })

  it('says filters, order and page', () => {
    expect(
      read('view=overdue&stage=verified&group=teacher&sort=-due&after=abc&from=51', '#q=do+anh'),
    ).toEqual({
      due: 'overdue',
      stage: 'verified',
      group: 'teacher',
      text: 'do anh',
      sort: 'due',
      direction: 'desc',
      cursor: 'abc',
      backwards: false,
    })
  })

  it('asks for the admitted of a year', () => {
    expect(read('view=closed&admitted=2026')).toEqual({ status: 'closed', admittedIn: 2026 })
  })

  it('asks for those of whom an import has asked something', () => {
    expect(read('asked=import')).toEqual({ asked: true })
  })

  it('drops what no list knows', () => {
    expect(read('stage=promising&sort=merit&view=best&group=clever')).toEqual({})
  })

  it('goes back from where it stands', () => {
    expect(read('before=abc')).toEqual({ cursor: 'abc', backwards: true })
  })
})
