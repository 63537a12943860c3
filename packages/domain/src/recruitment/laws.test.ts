import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ballot, buildContext, day } from './case.fixture.ts'
import { emptyCase, evolve, foldCase } from './case.ts'
import type { CaseCommand } from './commands.ts'
import { exitOf } from './commands.ts'
import { decide } from './decide.ts'
import type { CaseEvent } from './events.ts'
import { findings } from './findings.ts'
import { nextSteps } from './next-steps.ts'
import { recordFact } from './record-fact.ts'
import { exits, stageOrder } from './stages.ts'
import { stopReasons } from './stop-reasons.ts'

const anyDay = fc
  .integer({ min: 0, max: 900 })
  .map((offset) => day('2025-07-01').add({ days: offset }))
const anyVote = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.nat(20), fc.nat(20))
  .map(([roll, a, b]) => ballot(roll, a % (roll + 1), b % ((a % (roll + 1)) + 1)))
const reason = fc.constantFrom(...stopReasons)
const mentorId = fc.constantFrom('mentor-1', 'mentor-2')
const introducers = fc.constantFrom([], [{ kind: 'youth_union' as const }])

const exitKinds = fc.constantFrom(
  'withdraw' as const,
  'take_off_list' as const,
  'refuse' as const,
  'move_away' as const,
  'die' as const,
  'expel' as const,
  'remove' as const,
  'resign' as const,
)

const anyCommand: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'put_on_list' as const,
      'finish_class' as const,
      'submit_application' as const,
      'finish_verification' as const,
      'hold_ceremony' as const,
    ),
    on: anyDay,
  }),
  fc.record({ kind: fc.constant('assign_mentor' as const), on: anyDay, mentorId }),
  fc.record({ kind: fc.constant('release_mentor' as const), on: anyDay, mentorId }),
  fc.record({ kind: fc.constant('complete_dossier' as const), on: anyDay, introducers }),
  fc.record({
    kind: fc.constantFrom(
      'resolve_in_cell' as const,
      'resolve_in_committee' as const,
      'recognise' as const,
    ),
    on: anyDay,
    vote: anyVote,
  }),
  fc.record({
    kind: fc.constant('decide_admission' as const),
    on: anyDay,
    number: fc.constant('1'),
    receivedOn: fc.option(anyDay),
  }),
  fc.record({ kind: exitKinds, on: anyDay, reason }),
)

const anyEvent: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'class_finished' as const,
      'applied' as const,
      'verified' as const,
      'ceremony_held' as const,
    ),
    on: anyDay,
  }),
  fc.record({ kind: fc.constant('sourced' as const), on: anyDay, rulePackId: fc.constant(null) }),
  fc.record({ kind: fc.constant('mentor_assigned' as const), on: anyDay, mentorId }),
  fc.record({ kind: fc.constant('mentor_released' as const), on: anyDay, mentorId }),
  fc.record({ kind: fc.constant('dossier_completed' as const), on: anyDay, introducers }),
  fc.record({
    kind: fc.constantFrom('cell_resolved' as const, 'committee_resolved' as const),
    on: anyDay,
    approved: fc.boolean(),
    vote: fc.option(anyVote),
  }),
  fc.record({
    kind: fc.constant('decided' as const),
    on: anyDay,
    number: fc.constant(null),
    receivedOn: fc.option(anyDay),
  }),
  fc.record({
    kind: fc.constant('recognised' as const),
    on: anyDay,
    effectiveOn: fc.constant(null),
    vote: fc.constant(null),
  }),
  fc.record({ kind: fc.constantFrom(...exits), on: anyDay, reason }),
)

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
