import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack294 } from '../rules/294-qd-tw.ts'
import { confirmRule } from '../rules/override-rule-pack.ts'
import { anyDecidingVote } from './case-arbitraries.fixture.ts'
import { buildContext, day } from './case.fixture.ts'
import { foldCase } from './case.ts'
import { decide } from './decide.ts'
import { decidingVoteFaults, votingBodies } from './deciding-vote.ts'
import type { DecidingVote } from './deciding-vote.ts'
import type { CaseEvent } from './events.ts'
import type { CaseContext } from './facts.ts'
import { nextSteps } from './next-steps.ts'
import { recordFact } from './record-fact.ts'
import { decidingVoteFindings } from './vote-checks.ts'

const context = buildContext('2026-04-20')
const { standingCommitteeVote, authorisedCommitteeVote } = pack294.rules
const confirmed = {
  ...context,
  pack: confirmRule(pack294, 'standingCommitteeVote', standingCommitteeVote),
}
/** Six of eleven, as a paper tells it. */
const enough: DecidingVote = {
  body: 'standing_committee',
  members: 11,
  present: null,
  inFavour: 6,
  against: null,
  invalid: null,
}
const short = { ...enough, inFavour: 5 }
const resolved: CaseEvent[] = [
  { kind: 'verified', on: day('2026-02-01') },
  { kind: 'cell_resolved', on: day('2026-03-02'), approved: true, vote: null },
  { kind: 'committee_resolved', on: day('2026-03-16'), approved: true, vote: null },
]
const decided = (vote: DecidingVote | null): CaseEvent => ({
  kind: 'decided',
  on: day('2026-04-01'),
  number: '12-QĐ/HU',
  receivedOn: null,
  vote,
})
const taking = (vote: DecidingVote | null, changed: CaseContext = context) =>
  decide(
    foldCase(resolved),
    { kind: 'decide_admission', on: day('2026-04-01'), number: '1', receivedOn: null, vote },
    changed,
  )
const refusalOf = (events: readonly CaseEvent[], command: string, changed: CaseContext) =>
  nextSteps(foldCase(events), changed).find((step) => step.command === command)?.refusal

describe('the vote behind a decision on admission', () => {
  it('refuses nothing where the paper tells none, and is kept where it does', () => {
    expect(taking(null, confirmed)).toMatchObject({ ok: true, warnings: [] })
    expect(taking(enough, confirmed)).toMatchObject({
      ok: true,
      warnings: [],
      events: [{ kind: 'decided', vote: enough }],
    })
  })

  it.each([
    [
      'standing_committee',
      standingCommitteeVote.citation,
      [
        [10, 5, 6],
        [11, 5, 6],
      ],
    ],
    [
      'authorised_committee',
      authorisedCommitteeVote.citation,
      [
        [9, 5, 6],
        [11, 7, 8],
      ],
    ],
  ] as const)('needs of a %s the share of its own rule', (body, citation, rolls) => {
    for (const [members, below, needed] of rolls) {
      const found = (inFavour: number) =>
        decidingVoteFindings({ ...enough, body, members, inFavour }, pack294)
      expect(found(needed)).toEqual([])
      const details = { entitled: members, threshold: needed, inFavour: below }
      expect(found(below)).toMatchObject([
        { kind: 'vote_below_threshold', remedy: 'repeat_vote', citation, details },
      ])
    }
  })

  it('warns of a vote that falls short until the number is confirmed, then refuses the step', () => {
    const warnings = [{ kind: 'vote_below_threshold', binding: false, severity: 'breach' }]
    expect(taking(short)).toMatchObject({ ok: true, warnings })
    expect(taking(short, confirmed)).toMatchObject({
      ok: false,
      refusal: { reason: 'vote_below_threshold', citation: standingCommitteeVote.citation },
    })
  })

  it('is a fact all the same, which leads nowhere once the number is confirmed', () => {
    const events = [...resolved, decided(short)]
    const recorded = recordFact(foldCase(resolved), decided(short), confirmed)
    expect(recorded).toMatchObject({
      state: { stage: 'decided', decision: { vote: short } },
      findings: [{ kind: 'vote_below_threshold', rule: 'standingCommitteeVote' }],
    })
    const blocked = { reason: 'vote_below_threshold', remedy: 'repeat_vote' }
    expect(refusalOf(events, 'hold_ceremony', confirmed)).toMatchObject(blocked)
    expect(refusalOf(events, 'decide_admission', confirmed)).toBeNull()
    expect(refusalOf(events, 'resolve_in_committee', confirmed)).toMatchObject({
      reason: 'step_already_done',
    })
    expect(refusalOf(events, 'hold_ceremony', context)).toBeNull()
    expect(refusalOf([...events, decided(enough)], 'hold_ceremony', confirmed)).toBeNull()
  })

  it.each([
    [{ members: 0 }, 'body_without_members'],
    [{ members: 11.5 }, 'not_a_count'],
    [{ against: -1 }, 'not_a_count'],
    [{ present: 12 }, 'more_present_than_members'],
    [{ present: 9, against: 2, invalid: 2 }, 'more_votes_than_present'],
    [{ against: 4, invalid: 2 }, 'more_votes_than_members'],
  ])('refuses as a step, and marks as a fact, what contradicts itself in %o', (change, reason) => {
    const vote = { ...enough, ...change }
    expect(taking(vote)).toMatchObject({ ok: false, refusal: { reason } })
    const { findings } = recordFact(foldCase(resolved), decided(vote), context)
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: reason, remedy: 'check_minutes' }),
    )
  })

  it.each(votingBodies)('of a %s without members has no share that it falls short of', (body) => {
    const vote = { ...enough, body, members: 0, inFavour: 0 }
    expect(decidingVoteFindings(vote, pack294).map(({ kind }) => kind)).toEqual([
      'body_without_members',
    ])
  })

  it('is sound exactly when votes ≤ present ≤ members, as far as they are known', () => {
    fc.assert(
      fc.property(anyDecidingVote, (vote) => {
        const { members, present, inFavour, against, invalid } = vote
        const attended = present ?? members
        const votes = inFavour + (against ?? 0) + (invalid ?? 0)
        const isSound = members > 0 && votes <= attended && attended <= members
        expect(decidingVoteFaults(vote).length === 0).toBe(isSound)
      }),
    )
  })
})
