import { expect, it } from 'vitest'
import { standingBasis } from './processing-basis.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const recorded = (givenOn: string, withdrawnOn: string | null = null) => ({
  basis: 'consent' as const,
  givenOn: day(givenOn),
  withdrawnOn: withdrawnOn === null ? null : day(withdrawnOn),
})

it('stands on the latest basis that was not withdrawn', () => {
  const [first, second, withdrawn] = [
    recorded('2025-01-01'),
    recorded('2025-06-01'),
    recorded('2026-01-01', '2026-02-01'),
  ]
  expect(standingBasis([first, withdrawn, second])).toBe(second)
  expect(standingBasis([withdrawn])).toBeNull()
})
