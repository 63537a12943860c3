import { describe, expect, it } from 'vitest'
import { professionalLevels, theoryLevels } from './education.ts'
import { genders } from './gender.ts'
import { parsePersonGroups } from './groups.ts'
import { religions } from './religions.ts'

describe('parsePersonGroups', () => {
  it('reads one, several and the one with a comma in its name', () => {
    expect(parsePersonGroups('Dân quân')).toEqual({ known: ['militia'], unknown: [] })
    expect(parsePersonGroups('Đoàn viên thanh niên; dân quân tự vệ')).toEqual({
      known: ['youth_union_member', 'militia'],
      unknown: [],
    })
    expect(parsePersonGroups('Cán bộ, công chức, viên chức').known).toEqual(['official'])
  })

  it('keeps what it does not know', () => {
    expect(parsePersonGroups('Nông dân, nghệ nhân')).toEqual({
      known: ['farmer'],
      unknown: ['nghệ nhân'],
    })
    expect(parsePersonGroups(' ')).toEqual({ known: [], unknown: [] })
  })
})

describe('personal vocabularies', () => {
  it('read the words of the register', () => {
    expect(genders.parse('nữ')).toEqual({ ok: true, id: 'female' })
    expect(religions.parse('Thiên chúa giáo')).toEqual({ ok: true, id: 'catholicism' })
    expect(religions.parse('không')).toEqual({ ok: true, id: 'none' })
    expect(professionalLevels.parse('ĐH')).toEqual({ ok: true, id: 'university' })
    expect(theoryLevels.parse('trung cấp')).toEqual({ ok: true, id: 'intermediate' })
  })
})
