import { expect, it, vi } from 'vitest'
import { firstClick } from './first-click.ts'

it('acts once for a double click, and for every press of a key', () => {
  const act = vi.fn<() => void>()
  const press = firstClick(act)
  for (const detail of [1, 2, 3]) press({ detail })
  expect(act).toHaveBeenCalledTimes(1)
  for (const detail of [0, 0]) press({ detail })
  expect(act).toHaveBeenCalledTimes(3)
})
