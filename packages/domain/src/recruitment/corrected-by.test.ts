import { describe, expect, it } from 'vitest'
import { pack294 } from '../rules/294-qd-tw.ts'
import { day } from './case.fixture.ts'
import { correctedBy } from './corrected-by.ts'
import type { CaseEvent } from './events.ts'

const sourced = (on: string): CaseEvent => ({ kind: 'sourced', on: day(on), rulePackId: null })
const classOf = (on: string): CaseEvent => ({ kind: 'class_finished', on: day(on) })
const ceremony = (on: string): CaseEvent => ({ kind: 'ceremony_held', on: day(on) })
const mentored = (on: string): CaseEvent => ({
  kind: 'mentor_assigned',
  on: day(on),
  mentorId: 'mentor-1',
})
const left = (on: string, kind: 'withdrawn' | 'moved_away' = 'withdrawn'): CaseEvent => ({
  kind,
  on: day(on),
  reason: 'other',
})
const recognised = (on: string, approved = true): CaseEvent => ({
  kind: 'recognised',
  on: day(on),
  approved,
  vote: null,
  effectiveOn: null,
})

describe('what a recorded event corrects', () => {
  it.for<[string, CaseEvent[], CaseEvent, number[]]>([
    ['nothing that may happen again', [mentored('2024-02-01')], mentored('2024-03-01'), []],
    ['nothing at first', [sourced('2024-01-15')], ceremony('2025-03-01'), []],
    ['the same milestone before it', [ceremony('2025-03-01')], ceremony('2025-03-05'), [0]],
    [
      'each of several',
      [recognised('2026-03-01'), recognised('2026-03-02')],
      recognised('2026-03-03'),
      [0, 1],
    ],
    [
      'no approval by a failed vote',
      [recognised('2026-03-01')],
      recognised('2026-04-01', false),
      [],
    ],
    [
      'the beginning, by an earlier day',
      [sourced('2024-01-15'), left('2025-01-01')],
      sourced('2024-01-10'),
      [0],
    ],
    [
      'nothing by a return to the list',
      [sourced('2024-01-15'), left('2025-01-01')],
      sourced('2025-01-01'),
      [],
    ],
    [
      'an end, by an end of another kind',
      [left('2025-01-01')],
      left('2025-01-03', 'moved_away'),
      [0],
    ],
    [
      'no admission before the end, by one after it',
      [ceremony('2020-03-01'), left('2022-01-01')],
      ceremony('2025-03-01'),
      [],
    ],
    [
      'the admission after the end alone',
      [ceremony('2020-03-01'), left('2022-01-01'), ceremony('2025-03-01')],
      ceremony('2025-03-04'),
      [2],
    ],
    ['a class whose certificate was in force', [classOf('2024-05-10')], classOf('2024-05-12'), [0]],
    ['no class whose certificate had run out', [classOf('2019-05-10')], classOf('2024-05-10'), []],
    ['no class of long after, by an old one', [classOf('2024-05-10')], classOf('2019-05-10'), []],
  ])('%s', ([, events, event, corrected]) => {
    const recorded = events.map((each, at) => ({ at, event: each }))
    expect(correctedBy(recorded, event, pack294).map(({ at }) => at)).toEqual(corrected)
  })
})
