import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ethnicGroups, isEthnicMinority, parseEthnicGroup } from './ethnic-groups.ts'

describe('parseEthnicGroup', () => {
  it.each([
    ['Kinh', 'kinh'],
    ["K'Ho", 'co_ho'],
    ['K’ho', 'co_ho'],
    ['Cơ Ho', 'co_ho'],
    ['Cơ-ho', 'co_ho'],
    ["H'Mông", 'mong'],
    ['Mông', 'mong'],
    ['Chu Ru', 'chu_ru'],
    ['Chu-ru', 'chu_ru'],
    ['ê đê', 'e_de'],
    ["M'Nông", 'mnong'],
    ['Dân tộc Tày', 'tay'],
    ['người Mạ', 'ma'],
  ])('%s is %s', (text, id) => {
    expect(parseEthnicGroup(text)).toEqual({ ok: true, id })
  })

  it('suggests without correcting', () => {
    expect(parseEthnicGroup('Kinhh')).toEqual({
      ok: false,
      reason: 'unknown_term',
      text: 'Kinhh',
      suggestion: 'kinh',
    })
    expect(parseEthnicGroup('Atlantis')).toMatchObject({ ok: false, text: 'Atlantis' })
    expect(parseEthnicGroup('Atlantis')).not.toHaveProperty('suggestion')
  })

  it('knows 54 groups and reads each label in any case and without marks', () => {
    expect(ethnicGroups.terms).toHaveLength(54)
    fc.assert(
      fc.property(fc.constantFrom(...ethnicGroups.terms), (term) => {
        expect(parseEthnicGroup(term.label.toUpperCase())).toEqual({ ok: true, id: term.id })
        expect(parseEthnicGroup(term.label.normalize('NFD'))).toEqual({ ok: true, id: term.id })
      }),
    )
  })

  it('counts all but the Kinh as minorities', () => {
    expect(ethnicGroups.terms.filter(({ id }) => isEthnicMinority(id))).toHaveLength(53)
  })
})
