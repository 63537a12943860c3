import { describe, expect, it } from 'vitest'
import { day, integer, oneOf, path, someOf, sortBy, typed, uuid } from './path-builder.ts'

const list = path('/u/:unitId/candidates', {
  q: typed,
  stage: someOf('sourced', 'applied'),
  sort: sortBy('name', 'days'),
  page: integer(1),
  view: oneOf('table', 'board'),
})

const reading = (address: string) => list.read(new URL(address, 'http://portal'))

describe('path', () => {
  it('writes parameters in the declared order, what was typed where no server sees it', () => {
    expect(
      list({ unitId: 'a/b', page: 2, sort: { by: 'name', descending: true }, q: 'Đỗ Ánh' }),
    ).toBe('/u/a%2Fb/candidates?sort=-name&page=2#q=%C4%90%E1%BB%97+%C3%81nh')
  })

  it('leaves defaults and absent values out', () => {
    expect(list({ unitId: 'a', page: 1, q: '', stage: [] })).toBe('/u/a/candidates')
  })

  it('reads back what it wrote', () => {
    const search = {
      q: "K'Brốih",
      stage: ['sourced' as const, 'applied' as const],
      sort: { by: 'days' as const, descending: false },
      page: 7,
      view: 'board' as const,
    }
    expect(reading(list({ unitId: 'a', ...search }))).toEqual(search)
  })

  it('ignores what it does not accept', () => {
    expect(reading('/?page=0&page=3&sort=secret&view=x&stage=applied&stage=y&other=1')).toEqual({
      stage: ['applied'],
    })
    expect(reading('/?page=1e9')).toEqual({})
    expect(reading('/?q=Lan#page=3')).toEqual({})
  })

  it('normalises typed text to NFC', () => {
    expect(reading(`/#q=${encodeURIComponent('Đỗ'.normalize('NFD'))}`)).toEqual({ q: 'Đỗ' })
  })

  it('asks for its parameters at compile time', () => {
    // @ts-expect-error the unit is missing
    list({ page: 2 })
    // @ts-expect-error not a view
    expect(list({ unitId: 'a', view: 'x' })).toContain('view=x')
    expect(path('/sign-in')()).toBe('/sign-in')
  })
})

describe('day and uuid', () => {
  it.each(['2026-02-30', '1/2/2026', ''])('does not take %s for a day', (value) => {
    expect(day.read([value])).toBeUndefined()
  })

  it('takes days and identifiers as they are written', () => {
    expect(day.read(['2026-02-28'])).toBe('2026-02-28')
    expect(uuid.read(['01980000-0000-7000-8000-000000000000'])).toBe(
      '01980000-0000-7000-8000-000000000000',
    )
    expect(uuid.read(['0198'])).toBeUndefined()
  })
})
