import { describe, expect, it } from 'vitest'
import { decideReversal, type MergeStanding } from './decide-reversal.ts'

const untouched: MergeStanding = {
  mergedAgain: false,
  changedFields: [],
  memberChanged: false,
  sensitiveChanged: false,
  casesOpened: 0,
  casesGone: 0,
  stepsRecorded: false,
  helpsSince: false,
}

describe('a merge', () => {
  it('can be taken back as long as nothing came that cannot be split', () => {
    expect(decideReversal(untouched)).toEqual({ ok: true })
  })

  it.each([
    [{ mergedAgain: true }, 'merged_again'],
    [{ changedFields: ['name'] }, 'facts_changed_since'],
    [{ memberChanged: true }, 'facts_changed_since'],
    [{ sensitiveChanged: true }, 'facts_changed_since'],
    [{ casesOpened: 1 }, 'case_opened_since'],
    [{ casesGone: 1 }, 'case_opened_since'],
    [{ stepsRecorded: true }, 'steps_recorded_since'],
    [{ helpsSince: true }, 'helps_since'],
  ] as const)('stays when %o', (since, reason) => {
    expect(decideReversal({ ...untouched, ...since })).toEqual({ ok: false, reason })
  })
})
