import * as fc from 'fast-check'
import { ballot, day } from './case.fixture.ts'
import type { CaseCommand } from './commands.ts'
import { votingBodies } from './deciding-vote.ts'
import type { DecidingVote } from './deciding-vote.ts'
import type { CaseEvent } from './events.ts'
import { exits } from './stages.ts'
import { stopReasons } from './stop-reasons.ts'

const anyDay = fc
  .integer({ min: 0, max: 900 })
  .map((offset) => day('2025-07-01').add({ days: offset }))
const anyVote = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.nat(20), fc.nat(20))
  .map(([roll, a, b]) => ballot(roll, a % (roll + 1), b % ((a % (roll + 1)) + 1)))
const fewVotes = fc.nat(15)
/** Sound or not, told in full or not. */
export const anyDecidingVote: fc.Arbitrary<DecidingVote> = fc.record({
  body: fc.constantFrom(...votingBodies),
  members: fewVotes,
  present: fc.option(fewVotes),
  inFavour: fewVotes,
  against: fc.option(fewVotes),
  invalid: fc.option(fewVotes),
})
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

export const anyCommand: fc.Arbitrary<CaseCommand> = fc.oneof(
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
    vote: fc.option(anyDecidingVote),
  }),
  fc.record({ kind: exitKinds, on: anyDay, reason }),
)

export const anyEvent: fc.Arbitrary<CaseEvent> = fc.oneof(
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
    vote: fc.option(anyDecidingVote),
  }),
  fc.record({
    kind: fc.constant('recognised' as const),
    on: anyDay,
    approved: fc.boolean(),
    effectiveOn: fc.constant(null),
    vote: fc.constant(null),
  }),
  fc.record({ kind: fc.constantFrom(...exits), on: anyDay, reason }),
)
