import { describe, expect, it } from 'vitest'
import { groupText } from './group-text.ts'

describe('groupText', () => {
  it('keeps what the register says in Vietnamese', () => {
    expect(groupText('Công chức', 'vi')).toBe('Công chức')
  })

  it('translates known groups and keeps the words it does not know', () => {
    expect(groupText('Giáo viên; Nghệ nhân cồng chiêng', 'en')).toBe(
      'Teacher; Nghệ nhân cồng chiêng',
    )
    expect(groupText('Công chức', 'en')).toBe('Official, civil servant or public employee')
  })
})
