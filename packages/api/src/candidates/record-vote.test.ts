import { describe, expect } from 'vitest'
import type { PortalCaller } from '../testing/portal.ts'
import { ballot, create, drive, test as it } from './candidates.fixture.ts'

const reason = 'sổ nghị quyết của chi bộ'
const onDay = '2026-03-20'

async function recordVote(
  caller: PortalCaller,
  caseId: string,
  { inFavour, expectedSeq }: { inFavour: number; expectedSeq: number },
) {
  const command = { kind: 'recognise', on: onDay, vote: ballot(inFavour) } as const
  const outcome = await caller.candidates.recordStep({ caseId, command, expectedSeq })
  if (outcome.outcome !== 'recorded') throw new Error(outcome.outcome)
  return outcome
}

describe('a recorded vote', () => {
  it('is kept whole and marked, and what depends on it stays blocked until it is repeated', async ({
    portal,
    world,
  }) => {
    const caller = portal.as(world.secretary, world.cell.id)
    const caseId = await create(caller, world.cell, 'Ka Dung Thảo')
    const seq = await drive(caller, caseId, [
      { kind: 'finish_class', on: '2025-09-01' },
      { kind: 'submit_application', on: '2025-10-01' },
      { kind: 'complete_dossier', on: '2025-11-01', introducers: [] },
      { kind: 'finish_verification', on: '2025-12-01' },
    ])
    const vote = ballot(1)
    const event = { kind: 'cell_resolved', on: onDay, approved: true, vote } as const
    const short = {
      kind: 'vote_below_threshold',
      remedy: 'repeat_vote',
      details: { entitled: 3, threshold: 2, inFavour: 1 },
    }
    const { findings } = await caller.candidates.weighFact({ caseId, event })
    expect(findings).toContainEqual(expect.objectContaining(short))
    const recorded = await caller.candidates.recordFact({ caseId, event, expectedSeq: seq, reason })
    expect(recorded.findings).toContainEqual(expect.objectContaining(short))

    const file = await caller.candidates.get({ caseId })
    expect(file.events.at(-1)).toMatchObject({
      asFact: true,
      reason,
      event: { approved: true, vote },
      vote: { inFavour: 1, entitled: 3, needed: 2 },
    })
    expect(file.deadlines.map(({ kind }) => kind)).not.toContain('decision_due')
    const refusalOf = (command: string) =>
      file.nextSteps.find((step) => step.command === command)?.refusal
    expect(refusalOf('resolve_in_cell')).toBeNull()
    expect(refusalOf('resolve_in_committee')).toMatchObject({ reason: short.kind })
    await expect(
      caller.candidates.recordStep({
        caseId,
        command: { kind: 'resolve_in_committee', on: onDay, vote: ballot(3) },
        expectedSeq: recorded.seq,
      }),
    ).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      message: short.kind,
      cause: { details: { citation: { document: '06-HD/TW', article: 'điểm 3.6.b' } } },
    })

    await drive(
      caller,
      caseId,
      [
        { kind: 'resolve_in_cell', on: '2026-03-25', vote: ballot(3) },
        { kind: 'resolve_in_committee', on: '2026-03-27', vote: ballot(3) },
      ],
      recorded.seq,
    )
    expect((await caller.candidates.get({ caseId })).stage).toBe('committee_resolved')
  })

  it('of the body that decided is held against its own share, with a reason to go on', async ({
    portal,
    world,
  }) => {
    const caller = portal.as(world.secretary, world.cell.id)
    const caseId = await create(caller, world.cell, 'Cil Pam Ha Thuyên')
    const expectedSeq = await drive(caller, caseId, [
      { kind: 'finish_class', on: '2025-09-01' },
      { kind: 'submit_application', on: '2025-10-01' },
      { kind: 'complete_dossier', on: '2025-11-01', introducers: [] },
      { kind: 'finish_verification', on: '2025-12-01' },
      { kind: 'resolve_in_cell', on: '2026-02-02', vote: ballot(3) },
      { kind: 'resolve_in_committee', on: '2026-02-09', vote: ballot(3) },
    ])
    const unknown = { present: null, against: null, invalid: null }
    const vote = { body: 'standing_committee', members: 10, inFavour: 5, ...unknown } as const
    const decision = { kind: 'decide_admission', on: onDay, number: '1', receivedOn: null } as const
    const decide = (changes: { present?: number }, given?: string) =>
      caller.candidates.recordStep({
        caseId,
        command: { ...decision, vote: { ...vote, ...changes } },
        expectedSeq,
        reason: given,
      })
    await expect(decide({ present: 11 })).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      message: 'more_present_than_members',
    })
    expect(await decide({})).toMatchObject({
      outcome: 'reason_needed',
      warnings: [{ kind: 'vote_below_threshold', rule: 'standingCommitteeVote' }],
    })
    expect(await decide({}, reason)).toMatchObject({ outcome: 'recorded' })
    const { events, decidingShares } = await caller.candidates.get({ caseId })
    expect(events.at(-1)).toMatchObject({
      event: { kind: 'decided', vote },
      vote: { inFavour: 5, entitled: 10, needed: 6 },
    })
    expect(decidingShares.authorised_committee).toMatchObject({
      share: { numerator: 2, denominator: 3 },
      citation: { article: 'điểm 3.7.a' },
      binding: false,
    })
  })

  it('is no recognition where the cell did not agree', async ({ database, portal, world }) => {
    const caller = portal.as(world.secretary, world.cell.id)
    const caseId = await create(caller, world.cell, 'Cil Múp Ha Kim', { sourcedOn: '2024-01-15' })
    const held = { kind: 'ceremony_held', on: '2025-02-20' } as const
    await caller.candidates.recordFact({ caseId, event: held, expectedSeq: 1, reason })
    const { stage, warnings } = await recordVote(caller, caseId, { inFavour: 1, expectedSeq: 2 })
    expect({ stage, warnings }).toEqual({ stage: 'probationary', warnings: [] })

    const file = await caller.candidates.get({ caseId })
    expect(file.events.at(-1)).toMatchObject({
      event: { kind: 'recognised', approved: false, effectiveOn: null },
      vote: { inFavour: 1, entitled: 3, needed: 2 },
    })
    expect(file.dueOn).toBeNull()
    const standing = () =>
      database.query(
        `select m.standing, (select count(*)::int from app.milestone s
           join app.recruitment_event e on e.id = s.event_id
           where e.case_id = $2 and s.kind = 'recognition') as recognitions
         from app.member m where m.person_id = $1`,
        [file.personId, caseId],
      )
    expect(await standing()).toEqual([{ standing: 'probationary', recognitions: 0 }])
    await recordVote(caller, caseId, { inFavour: 2, expectedSeq: 3 })
    expect(await standing()).toEqual([{ standing: 'official', recognitions: 1 }])
  })

  it('goes to the superior after the third that failed, whose decision is then recorded', async ({
    portal,
    world,
  }) => {
    const caller = portal.as(world.secretary, world.cell.id)
    const caseId = await create(caller, world.cell, 'Bon Niêng Ha Sét', { sourcedOn: '2024-01-15' })
    const held = { kind: 'ceremony_held', on: '2025-02-20' } as const
    await caller.candidates.recordFact({ caseId, event: held, expectedSeq: 1, reason })
    for (const expectedSeq of [2, 3, 4])
      await recordVote(caller, caseId, { inFavour: 1, expectedSeq })
    await expect(recordVote(caller, caseId, { inFavour: 3, expectedSeq: 5 })).rejects.toMatchObject(
      {
        code: 'UNPROCESSABLE_CONTENT',
        message: 'recognition_referred_upward',
        cause: { details: { citation: { document: '232-QĐ/TW' }, values: { votes: 3 } } },
      },
    )
    const decided = { kind: 'recognised', on: onDay, effectiveOn: null, vote: null } as const
    const fact = { caseId, event: decided, expectedSeq: 5, reason }
    expect((await caller.candidates.recordFact(fact)).findings).toEqual([])
    expect((await caller.candidates.get({ caseId })).stage).toBe('official')
  })

  it('takes minutes that contradict themselves, and says where', async ({ portal, world }) => {
    const caller = portal.as(world.secretary, world.cell.id)
    const caseId = await create(caller, world.cell, 'Lơ Mu Ha Gét')
    const odd = { ...ballot(3), collected: 4, invalid: 1 }
    const event = { kind: 'cell_resolved', on: onDay, approved: false, vote: odd } as const
    const recorded = await caller.candidates.recordFact({ caseId, event, expectedSeq: 1, reason })
    expect(recorded.findings).toContainEqual(
      expect.objectContaining({ kind: 'more_collected_than_issued', remedy: 'check_minutes' }),
    )
  })
})
