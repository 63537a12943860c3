import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCommand, anyEvent } from './case-arbitraries.fixture.ts'
import { buildContext, day } from './case.fixture.ts'
import { emptyCase, evolve, foldCase } from './case.ts'
import { exitOf } from './commands.ts'
import { decide } from './decide.ts'
import { findings } from './findings.ts'
import { nextSteps } from './next-steps.ts'
import { recordFact } from './record-fact.ts'
import { stageOrder } from './stages.ts'

/** Commands sorted by day, so that many of them are taken. */
const someCommands = fc
  .array(anyCommand, { maxLength: 60 })
  .map((commands) => commands.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on)))
const context = buildContext('2027-12-31')

describe('laws of a recruitment case', () => {
  it('folding a prefix and going on equals folding all at once', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), fc.nat(30), (events, cut) => {
        const resumed = events.slice(cut).reduce(evolve, foldCase(events.slice(0, cut)))
        expect(resumed).toEqual(foldCase(events))
      }),
    )
  })

  it('commands never lower the stage of a case that runs', () => {
    fc.assert(
      fc.property(someCommands, (commands) => {
        let state = emptyCase
        for (const command of commands) {
          const decision = decide(state, command, context)
          const next = foldCase(decision.ok ? decision.events : [], state)
          const isKept = stageOrder(next.stage) >= stageOrder(state.stage)
          expect(isKept || state.stop !== null).toBe(true)
          state = next
        }
      }),
    )
  })

  it('a refused command emits no event, a taken one exactly one of its day', () => {
    fc.assert(
      fc.property(someCommands, (commands) => {
        let state = emptyCase
        for (const command of commands) {
          const decision = decide(state, command, context)
          const events = decision.ok ? decision.events : []
          expect('events' in decision).toBe(decision.ok)
          expect(events.length).toBe(decision.ok ? 1 : 0)
          expect(events.every(({ on }) => on.equals(command.on))).toBe(true)
          state = foldCase(events, state)
        }
      }),
    )
  })

  it('a closed case takes nothing but going back on the list', () => {
    fc.assert(
      fc.property(anyCommand, fc.constantFrom(...Object.values(exitOf)), (command, exit) => {
        const stopped = foldCase([{ kind: exit, on: day('2025-07-01'), reason: 'other' }])
        const decision = decide(stopped, command, context)
        expect(command.kind === 'put_on_list' || !decision.ok).toBe(true)
      }),
    )
  })

  it('a register takes every fact, and reads it the same in a list of findings', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 15 }), (events) => {
        let state = emptyCase
        for (const event of events) {
          const recorded = recordFact(state, event, context)
          expect(recorded.state).toEqual(evolve(state, event))
          state = recorded.state
        }
        const { person, mentors, cell } = context
        const found = findings(
          { events, person, mentors, cell },
          context.today,
          context.pack,
          context.calendar,
        )
        expect(found.every(({ citation }) => citation.article !== '')).toBe(true)
      }),
    )
  })

  it('a step that a button shows as closed is refused whatever the form says', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), anyCommand, (events, command) => {
        const state = foldCase(events)
        const step = nextSteps(state, context).find((each) => each.command === command.kind)
        const decision = decide(state, { ...command, on: context.today }, context)
        expect(step?.refusal === null || !decision.ok).toBe(true)
      }),
    )
  })
})
