import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ballot, buildContext, day, officialMentor } from './case.fixture.ts'
import { currentMentors, emptyCase, foldCase } from './case.ts'
import type { CaseState } from './case.ts'
import type { CaseCommand, CaseCommandKind } from './commands.ts'
import { exitOf, isCommandKind } from './commands.ts'
import { decide } from './decide.ts'
import { nextSteps } from './next-steps.ts'
import { stageOrder, stages } from './stages.ts'

const waysOut: readonly CaseCommandKind[] = Object.keys(exitOf).filter(isCommandKind)

/** The form of `kind` filled in well on `on`, with every vote in favour. */
function filledIn(kind: CaseCommandKind, on: Temporal.PlainDate, mentorId: string): CaseCommand {
  const members = [{ kind: 'official_member' as const, memberId: 'mentor-1' }]
  const vote = ballot(12, 12, 12)
  switch (kind) {
    case 'assign_mentor':
    case 'release_mentor':
      return { kind, on, mentorId }
    case 'complete_dossier':
      return { kind, on, introducers: [...members, { kind: 'youth_union' }] }
    case 'resolve_in_cell':
    case 'resolve_in_committee':
    case 'recognise':
      return { kind, on, vote }
    case 'decide_admission':
      return { kind, on, number: '1', receivedOn: null, vote: null }
    case 'put_on_list':
    case 'finish_class':
    case 'submit_application':
    case 'finish_verification':
    case 'hold_ceremony':
      return { kind, on }
    case 'withdraw':
    case 'take_off_list':
    case 'refuse':
    case 'move_away':
    case 'die':
    case 'expel':
    case 'remove':
    case 'resign':
      return { kind, on, reason: 'other' }
    default:
      return kind satisfies never
  }
}

/** A step to take: which of the open ones, from 0, or the furthest; and how many days later. */
type Choice = readonly [number | 'furthest', number]

const mentors = Array.from({ length: 40 }, (_, index) => ({
  ...officialMentor,
  id: `mentor-${index + 1}`,
}))

function mentorFor(kind: CaseCommandKind, state: CaseState): string {
  const current = currentMentors(state).map(({ mentorId }) => mentorId)
  const free = mentors.find(({ id }) => !current.includes(id))
  return (kind === 'release_mentor' ? current[0] : free?.id) ?? 'mentor-1'
}

/** Takes open steps that do not end the case, and gives every state on the way. */
function wander(choices: readonly Choice[]) {
  const states: CaseState[] = [emptyCase]
  const refused: CaseCommandKind[] = []
  let on = day('2025-07-01')
  for (const [choice, days] of choices) {
    on = on.add({ days })
    const context = buildContext(on.toString(), { mentors })
    const state = states.at(-1) ?? emptyCase
    const open = nextSteps(state, context).filter(
      ({ command, refusal }) => refusal === null && !waysOut.includes(command),
    )
    const step = open.at(choice === 'furthest' ? -1 : choice % Math.max(open.length, 1))
    if (!step) break
    const decision = decide(
      state,
      filledIn(step.command, on, mentorFor(step.command, state)),
      context,
    )
    if (!decision.ok) refused.push(step.command)
    states.push(foldCase(decision.ok ? decision.events : [], state))
  }
  return { states, refused }
}

const anyChoices = fc.array(fc.tuple(fc.nat(20), fc.nat(45)), { maxLength: 40 })

describe('following the open steps', () => {
  it('an open step, well filled in, is never refused, and the stage never goes back', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const { states, refused } = wander(choices)
        expect(refused).toEqual([])
        const orders = states.map(({ stage }) => stageOrder(stage))
        expect(orders).toEqual(orders.toSorted((a, b) => a - b))
      }),
    )
  })

  it('leads to official membership by the furthest open step, after a year of probation', () => {
    const weekly = Array.from({ length: 8 }, (): Choice => ['furthest', 7])
    const { states } = wander([...weekly, ['furthest', 365]])
    expect(states.map(({ stage }) => stage)).toEqual(stages)
  })
})
