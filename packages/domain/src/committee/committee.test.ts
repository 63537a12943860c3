import { describe, expect, it } from 'vitest'
import { builtInMeasures } from '../measures/catalogue.ts'
import { defineMeasure } from '../measures/define-measure.ts'
import { publishedRulePacks } from '../rules/published-packs.ts'
import { rulePackInForce } from '../rules/rule-pack.ts'
import { verified } from '../rules/rule.ts'
import type { CommitteePage } from './committee-page.ts'
import { defineCommittee } from './define-committee.ts'
import type { Committee } from './define-committee.ts'
import { catalogueOf, installCommittees } from './install-committees.ts'

const builtIn = { measures: builtInMeasures, rulePacks: publishedRulePacks }
const citation = { document: '01-QC/ĐU', issuedOn: '2026-01-15', article: 'Điều 3' }
const recognitionsOfTerm = defineMeasure({
  id: 'north__recognitions_of_term',
  kind: 'count',
  disclosure: 'open',
  periods: ['term'],
  method: 'north__recognitions_of_term_method',
  numerator: { fact: 'recognitions', over: 'term_to_date' },
})
const north = defineCommittee({
  id: 'north',
  name: 'Đảng bộ xã Bắc',
  measures: [recognitionsOfTerm],
  overrides: [{ pack: '294-qd-tw', rules: { ceremonyWorkingDays: verified(20, citation) } }],
  messages: {
    vi: {
      north__recognitions_of_term: 'Công nhận chính thức trong nhiệm kỳ',
      north__recognitions_of_term_method: 'Cộng dồn từ đầu nhiệm kỳ.',
    },
  },
})
const south = defineCommittee({ id: 'south', name: 'Đảng bộ xã Nam' })
const page: CommitteePage = {
  slug: 'gioi-thieu',
  title: 'Giới thiệu',
  sapo: '',
  body: [{ type: 'paragraph', spans: [{ text: 'Xã ở phía Nam.' }] }],
}
/** As a committee built from data would look to the compiler. */
const loose = (changed: Partial<Committee>): Committee => ({ ...north, ...changed })

describe('installCommittees', () => {
  const catalogue = installCommittees(builtIn, [north, south])

  it('adds a measure for its committee only', () => {
    expect(catalogue.measures).toHaveLength(builtInMeasures.length + 1)
    expect(catalogueOf(catalogue, builtIn, 'north').measures).toContain(recognitionsOfTerm)
    expect(catalogueOf(catalogue, builtIn, 'south').measures).toEqual(builtInMeasures)
    expect(catalogueOf(catalogue, builtIn, 'west')).toBe(builtIn)
  })

  it('replaces a rule for one committee and keeps the original findable', () => {
    const date = Temporal.PlainDate.from('2026-03-01')
    const inForce = (id: string) => {
      const pack = rulePackInForce(catalogueOf(catalogue, builtIn, id).rulePacks, date)
      return [pack?.id, pack?.rules.ceremonyWorkingDays.value, pack?.rules.cellVote.value.numerator]
    }
    expect(inForce('north')).toEqual(['north__294-qd-tw', 20, 2])
    expect(inForce('south')).toEqual(['294-qd-tw', 30, 2])
    expect(catalogue.rulePacks.map(({ id }) => id)).toEqual([
      '294-qd-tw',
      '208-qd-tw',
      'north__294-qd-tw',
    ])
  })

  it('leaves the built-in catalogues as they were', () => {
    expect(
      builtIn.rulePacks.find(({ id }) => id === '294-qd-tw')?.rules.ceremonyWorkingDays.value,
    ).toBe(30)
    expect(installCommittees(builtIn, []).measures).toEqual(builtInMeasures)
  })

  it('refuses two committees of one id and overrides of unknown packs', () => {
    expect(() => installCommittees(builtIn, [south, south])).toThrow('committee "south"')
    expect(() =>
      installCommittees(builtIn, [loose({ overrides: [{ pack: 'none', rules: {} }] })]),
    ).toThrow('unknown rule pack')
  })
})

describe('defineCommittee', () => {
  it('takes a page and an accent that both schemes can show', () => {
    const theme = { accent: { light: '#2C4A7C', dark: '#9DB8E8' } }
    const catalogue = installCommittees(builtIn, [
      defineCommittee({ ...south, theme, pages: [page] }),
      north,
    ])
    expect(catalogue.committees.get('south')).toMatchObject({ theme, pages: [page] })
    expect(catalogue.committees.get('north')).toMatchObject({ theme: null, pages: [] })
  })

  it.each<[string, Partial<Committee>]>([
    ['is not snake_case', { id: 'Bắc' }],
    ['is not snake_case', { id: 'north__a' }],
    ['has no name', { name: ' ' }],
    ['does not begin with other__', { id: 'other' }],
    ['is declared twice', { measures: [recognitionsOfTerm, recognitionsOfTerm] }],
    ['no Vietnamese words', { messages: { vi: {} } }],
    ['does not begin with north__', { messages: { vi: { ...north.messages?.vi, south__x: 'x' } } }],
    ['an unusable slug', { pages: [{ ...page, slug: 'Giới thiệu' }] }],
    ['an unusable title', { pages: [{ ...page, title: ' ' }] }],
    ['an unusable body', { pages: [{ ...page, body: [] }] }],
    [
      'an unusable body.0.spans.0.href',
      {
        pages: [
          {
            ...page,
            body: [{ type: 'paragraph', spans: [{ text: 'x', href: 'javascript:x' }] }],
          },
        ],
      },
    ],
    ['is declared twice', { pages: [page, page] }],
    ['is not #rrggbb', { theme: { accent: { light: 'red', dark: '#9DB8E8' } } }],
    ['less contrast than 4.5', { theme: { accent: { light: '#A8201A', dark: '#A8201A' } } }],
    ['less contrast than 4.5', { theme: { accent: { light: '#9DB8E8', dark: '#9DB8E8' } } }],
    ['#7F7F7F on #1E1A16', { theme: { accent: { light: '#2C4A7C', dark: '#7F7F7F' } } }],
    ['less contrast than 3', { theme: { accent: { light: '#6F6F6F', dark: '#9DB8E8' } } }],
  ])('refuses what %s', (message, changed) => {
    expect(() => defineCommittee(loose(changed))).toThrow(message)
  })
})
