import { storedCaseEvent } from '@nguon/domain/recruitment/wire'
import { describe, expect, it } from 'vitest'
import { factBallot, factFields, factKinds, factOf, factSchema, startFact } from './fact-values.ts'

const start = { ...startFact('2026-04-01'), reason: 'sổ nghị quyết của chi bộ' }

describe('the form of a fact', () => {
  it('becomes an event that the server takes, whatever the kind', () => {
    for (const kind of factKinds) {
      const event = factOf({ ...start, kind, mentorId: 'a-member' })
      expect(storedCaseEvent.safeParse(event)).toMatchObject({ success: true, data: { kind } })
    }
  })

  it('asks a helper for a name and an exit for its reason', () => {
    expect(factFields('class_finished')).toEqual([])
    expect(factFields('moved_away')).toEqual(['stopReason'])
    const failed = factSchema.safeParse({ ...start, kind: 'mentor_assigned' })
    expect(failed.error?.issues.map(({ path }) => path[0])).toEqual(['mentorId'])
    expect(factOf({ ...start, kind: 'mentor_assigned' })).toBeUndefined()
  })

  it('refuses only what cannot be read, and asks how it is known', () => {
    expect(factSchema.safeParse({ ...start, kind: 'recognised' }).success).toBe(true)
    const failed = factSchema.safeParse({ ...start, on: '31/02/2026', reason: ' ' })
    expect(failed.error?.issues.map(({ path }) => path[0])).toEqual(['on', 'reason'])
    expect(factOf({ ...start, on: '2026-02-31' })).toBeUndefined()
  })

  it('keeps what is not known empty', () => {
    expect(factOf({ ...start, kind: 'decided' })).toEqual({
      kind: 'decided',
      on: '2026-04-01',
      number: null,
      receivedOn: null,
      vote: null,
    })
    expect(factOf({ ...start, kind: 'recognised', otherDay: '2026-03-20' })).toMatchObject({
      effectiveOn: '2026-03-20',
      vote: null,
    })
  })
})

describe('a vote as a fact', () => {
  const counted = {
    ...start,
    kind: 'cell_resolved',
    votes: 'counted',
    officialMembers: '12',
    present: '9',
    absent: '3',
    issued: '9',
    collected: '9',
    valid: '9',
    inFavour: '6',
    against: '3',
  } as const

  it('has the whole count of the minutes, or none', () => {
    expect(factOf(counted)).toMatchObject({
      approved: true,
      vote: { officialMembers: 12, temporarilyAway: 0, exemptAbsent: 0, inFavour: 6, against: 3 },
    })
    expect(factOf({ ...counted, votes: 'unknown' })).toMatchObject({ vote: null })
    expect(factOf({ ...counted, kind: 'recognised' })).toMatchObject({ vote: { inFavour: 6 } })
    const refused = {
      ...counted,
      kind: 'recognised',
      approved: 'no',
      otherDay: '2026-03-20',
    } as const
    expect(factOf(refused)).toMatchObject({ approved: false, effectiveOn: null })
    expect(factOf({ ...counted, kind: 'applied' })).toEqual({ kind: 'applied', on: '2026-04-01' })
  })

  it('asks for every number of the minutes, and takes them as they are', () => {
    expect(factOf({ ...counted, present: '' })).toBeUndefined()
    const failed = factSchema.safeParse({ ...counted, present: '', valid: 'chín' })
    expect(failed.error?.issues.map(({ path }) => path[0])).toEqual(['present', 'valid'])
    expect(factSchema.safeParse({ ...counted, against: '9' }).success).toBe(true)
  })

  it('of a body that decided has those in favour, and what else its paper tells', () => {
    const decided = {
      ...start,
      kind: 'decided',
      body: 'authorised_committee',
      members: '9',
      agreed: '6',
    } as const
    const event = factOf(decided)
    expect(event).toMatchObject({
      vote: { body: 'authorised_committee', members: 9, inFavour: 6, present: null },
    })
    expect(storedCaseEvent.safeParse(event).success).toBe(true)
    expect(factOf({ ...decided, members: '' })).toBeUndefined()
    const failed = factSchema.safeParse({ ...decided, members: '' })
    expect(failed.error?.issues.map(({ path }) => path[0])).toEqual(['members'])
    expect(factSchema.safeParse({ ...decided, members: '', kind: 'applied' }).success).toBe(true)
  })

  it('counts the members of a committee by themselves', () => {
    expect(factBallot({ kind: 'committee_resolved', votes: 'counted' })).not.toContain(
      'temporarilyAway',
    )
    expect(factBallot({ kind: 'cell_resolved', votes: 'counted' })).toContain('temporarilyAway')
    expect(factBallot({ kind: 'cell_resolved', votes: 'unknown' })).toEqual([])
  })
})
