import { describe, expect, it } from 'vitest'
import { isViewOf, MOST_VIEWS, refusalOfView, showsView, viewOf } from './saved-view.ts'
import { viewQuery } from './view-input.ts'

const planner = { mayShare: true, kept: 0 }

describe('a saved view', () => {
  it('keeps conditions, order and columns of an address', () => {
    expect(viewOf('candidates', '?view=overdue&sort=-due&columns=unit.due')).toEqual({
      view: 'overdue',
      sort: '-due',
      columns: 'unit.due',
    })
  })

  it('keeps no person: neither what was typed, nor the open row, nor the page', () => {
    expect(viewOf('candidates', '?q=ka+lan&open=0199&after=WyJu&from=51&stage=verified')).toEqual({
      stage: 'verified',
    })
    expect(viewOf('candidates', '?stage=Ka+Lan')).toEqual({})
    expect(isViewOf('candidates', { q: 'lan' })).toBe(false)
    expect(viewQuery.safeParse({ stage: 'Ka Lan' }).success).toBe(false)
  })

  it('is the one on screen when the address shows just that', () => {
    const query = { stage: 'verified', sort: '-due' }
    expect(showsView('candidates', '?sort=-due&stage=verified&open=0199', query)).toBe(true)
    expect(showsView('candidates', '?stage=verified', query)).toBe(false)
    expect(showsView('candidates', '?stage=verified&sort=-due&group=teacher', query)).toBe(false)
  })

  it('is shared only by who plans or leads in the unit', () => {
    expect(refusalOfView({ shared: true }, { ...planner, mayShare: false })).toBe(
      'view_not_shareable',
    )
    expect(refusalOfView({ shared: false }, { ...planner, mayShare: false })).toBeNull()
    expect(refusalOfView({ shared: true }, planner)).toBeNull()
  })

  it('is one of a few', () => {
    expect(refusalOfView({ shared: false }, { ...planner, kept: MOST_VIEWS })).toBe('views_full')
  })
})
