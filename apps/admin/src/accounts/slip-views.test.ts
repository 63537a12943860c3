import { expect, it } from 'vitest'
import { viewsOf } from './slip-views.ts'

it('tells slips that wait from those that ran out', () => {
  const own = { id: 'own', passwordValidTo: null }
  const last = { id: 'last', passwordValidTo: '2026-04-01' }
  const over = { id: 'over', passwordValidTo: '2026-03-31' }
  expect(viewsOf([own, last, over], '2026-04-01')).toEqual({
    waiting: [last, over],
    over: [over],
    all: [own, last, over],
  })
})
