import { describe, expect, it } from 'vitest'
import {
  decideMerge,
  doubledMilestones,
  proposedKept,
  type MergedCase,
  type MergeSide,
} from './decide-merge.ts'
import { differingFields, mergeFields, proposedFields, type FieldValues } from './merge-fields.ts'

const noValues: FieldValues = {
  name: null,
  gender: null,
  birth: null,
  unit: null,
  schooling: null,
  qualification: null,
  theory_level: null,
  occupation: null,
  card_number: null,
  post: null,
  exemption: null,
  party_days: null,
  leaving: null,
  ethnicity: null,
  religion: null,
  identity_number: null,
}
const side = (personId: string, changes: Partial<MergeSide> = {}): MergeSide => ({
  personId,
  values: noValues,
  isMember: false,
  hasLeft: false,
  cases: [],
  milestones: [],
  questions: 0,
  helpsIn: 0,
  ...changes,
})
const filed = (caseId: string, changes: Partial<MergedCase> = {}): MergedCase => ({
  caseId,
  open: true,
  steps: 1,
  milestones: [{ eventId: `${caseId}1`, kind: 'sourced', on: '2025-08-01' }],
  helperIds: [],
  ...changes,
})
const admitted = (eventId: string, on: string) => ({
  milestones: [{ eventId, kind: 'admission', on }],
})
const nothing = { fromDropped: [], continuing: null }

describe('the merge of two persons', () => {
  it('waits until one of two open cases is chosen', () => {
    const [a, b] = [
      side('a', { cases: [filed('x')] }),
      side('b', { cases: [filed('y', { steps: 3 })] }),
    ]
    const undecided = { ok: false, reason: 'open_case_undecided' }
    expect(decideMerge(a, b, nothing)).toEqual(undecided)
    expect(decideMerge(a, b, { ...nothing, continuing: 'z' })).toEqual(undecided)
    expect(decideMerge(a, b, { ...nothing, continuing: 'y' })).toMatchObject({
      plan: {
        aside: ['x'],
        continuing: 'y',
        consequences: { cases: 1, steps: 3, stepsAside: 1, milestones: 1 },
      },
    })
  })

  it('lets a case end only with a member, and then asks', () => {
    const member = side('a', { isMember: true })
    const candidate = side('b', { cases: [filed('y')] })
    expect(decideMerge(member, candidate, nothing)).toMatchObject({
      plan: { aside: ['y'], continuing: null },
    })
    const former = { ...member, hasLeft: true }
    expect(decideMerge(former, candidate, nothing)).toMatchObject({
      plan: { aside: [], continuing: 'y' },
    })
    expect(decideMerge(member, candidate, { ...nothing, continuing: '' })).toMatchObject({
      ok: false,
    })
  })

  it('is none of a person with himself, or of a helper with the helped', () => {
    expect(decideMerge(side('a'), side('a'), nothing)).toMatchObject({ reason: 'same_person' })
    const helped = side('b', { cases: [filed('y', { helperIds: ['a'] })] })
    for (const pair of [
      [side('a'), helped],
      [helped, side('a')],
    ] as const) {
      expect(decideMerge(...pair, nothing)).toMatchObject({ reason: 'helps_the_other' })
    }
  })

  it('takes from the dropped person what differs and is known, nothing else', () => {
    const kept = side('a', { values: { ...noValues, name: 'Đức', schooling: '12/12' } })
    const dropped = side('b', {
      values: { ...noValues, name: 'Duc', birth: '1998', post: 'Bí thư' },
    })
    expect(differingFields(kept, dropped)).toEqual(['name', 'birth', 'schooling'])
    expect(proposedFields(kept, dropped)).toEqual(['birth'])
    const decided = decideMerge(kept, dropped, { fromDropped: mergeFields, continuing: null })
    expect(decided).toMatchObject({ plan: { fields: ['name', 'birth'] } })
  })

  it('counts a milestone of one kind and day once, however many cases tell it', () => {
    expect(
      doubledMilestones([
        admitted('a', '2024-02-03'),
        admitted('b', '2024-02-03'),
        admitted('c', '2025-02-03'),
        admitted('d', '2024-02-03'),
      ]),
    ).toEqual(['b', 'd'])
  })

  it('proposes to keep the member, else whoever was entered first', () => {
    expect(proposedKept(side('b'), side('a'))).toBe('a')
    expect(proposedKept(side('a'), side('b', { isMember: true }))).toBe('b')
    const both = [side('b', { isMember: true }), side('a', { isMember: true })] as const
    expect(proposedKept(...both)).toBe('a')
  })
})
