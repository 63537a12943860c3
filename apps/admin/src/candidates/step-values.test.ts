import { describe, expect, it } from 'vitest'
import { commandOf, fieldsOf, startValues, stepSchema } from './step-values.ts'

const start = startValues('2026-04-01', 12)

describe('the form of a step', () => {
  it('asks for what the step needs and nothing else', () => {
    expect(fieldsOf('finish_class')).toEqual(['on'])
    expect(fieldsOf('decide_admission').slice(0, 4)).toEqual(['on', 'number', 'receivedOn', 'body'])
    expect(fieldsOf('resolve_in_cell')).toContain('inFavour')
    expect(fieldsOf('withdraw')).toEqual(['on', 'stopReason'])
  })

  it('refuses a day that is none, and a missing number', () => {
    const schema = stepSchema('decide_admission')
    const failed = schema.safeParse({ ...start, on: '31/02/2026' })
    expect(failed.error?.issues.map(({ path }) => path[0])).toEqual(['on', 'number'])
    expect(schema.safeParse({ ...start, number: '12-QĐ/ĐU' }).success).toBe(true)
  })

  it('refuses a ballot that is not counted', () => {
    const failed = stepSchema('recognise').safeParse({ ...start, present: '-1' })
    const codes = failed.error?.issues.map(({ path, code }) => [path[0], code])
    expect(codes).toContainEqual(['present', 'custom'])
    expect(codes).toContainEqual(['absent', 'too_small'])
    expect(stepSchema('finish_class').safeParse(start).success).toBe(true)
  })

  it('asks for the vote behind a decision only once a body is said to have voted', () => {
    const schema = stepSchema('decide_admission')
    const decision = { ...start, number: '1', agreed: 'sáu' }
    expect(schema.safeParse(decision).success).toBe(true)
    expect(commandOf('decide_admission', decision)).toMatchObject({ vote: null })
    const counted = { ...decision, body: 'standing_committee', opposed: '-' } as const
    const failed = schema.safeParse(counted)
    expect(failed.error?.issues.map(({ path, code }) => [path[0], code])).toEqual([
      ['members', 'too_small'],
      ['agreed', 'custom'],
      ['opposed', 'custom'],
    ])
    const told = { ...counted, members: '11', agreed: '6', opposed: '', attended: '9' }
    expect(schema.safeParse(told).success).toBe(true)
    expect(commandOf('decide_admission', told)).toMatchObject({
      vote: { body: 'standing_committee', members: 11, present: 9, inFavour: 6, against: null },
    })
  })

  it('becomes the command that the server takes', () => {
    expect(
      commandOf('complete_dossier', {
        ...start,
        firstIntroducer: 'member-1',
        secondIntroducer: 'youth_union',
      }),
    ).toEqual({
      kind: 'complete_dossier',
      on: '2026-04-01',
      introducers: [{ kind: 'official_member', memberId: 'member-1' }, { kind: 'youth_union' }],
    })
    expect(commandOf('resolve_in_cell', { ...start, inFavour: '8' })).toMatchObject({
      vote: { officialMembers: 12, inFavour: 8 },
    })
    expect(commandOf('resign', start)).toEqual({
      kind: 'resign',
      on: '2026-04-01',
      reason: 'own_wish',
    })
  })
})
