import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack294 } from '../rules/294-qd-tw.ts'
import { overrideRulePack } from '../rules/override-rule-pack.ts'
import { secondHand } from '../rules/rule.ts'
import { ballot, buildContext, day } from './case.fixture.ts'
import { foldCase } from './case.ts'
import { decide } from './decide.ts'
import type { CaseEvent } from './events.ts'
import type { CaseContext } from './facts.ts'
import { findings } from './findings.ts'
import { nextSteps } from './next-steps.ts'
import { recordFact } from './record-fact.ts'

const context = buildContext('2026-12-01')
const held: CaseEvent = { kind: 'ceremony_held', on: day('2025-01-06') }
const failed = (on: string): CaseEvent => ({
  kind: 'recognised',
  on: day(on),
  approved: false,
  effectiveOn: null,
  vote: null,
})
const twice = [held, failed('2026-02-02'), failed('2026-04-02')]
const thrice = [...twice, failed('2026-06-02')]
const vote = { kind: 'recognise', on: day('2026-08-03'), vote: ballot(12, 12, 12) } as const
const stepOf = (events: readonly CaseEvent[], changed: CaseContext = context) =>
  nextSteps(foldCase(events), changed).find(({ command }) => command === 'recognise')
const findingsOf = (events: readonly CaseEvent[]) =>
  findings({ ...context, events }, context.today, context.pack, context.calendar)
const { citation, value: limit } = pack294.rules.recognitionFailedVotes

describe('votes on official membership that failed', () => {
  it('refer the case upwards after the third, and the next step says so', () => {
    expect(stepOf(twice)?.refusal).toBeNull()
    expect(findingsOf(twice)).toEqual([])
    const referred = { citation, remedy: 'record_superior_decision', details: { votes: 3 } }
    expect(stepOf(thrice)?.refusal).toMatchObject({
      reason: 'recognition_referred_upward',
      ...referred,
    })
    expect(decide(foldCase(thrice), vote, context)).toMatchObject({
      ok: false,
      refusal: { reason: 'recognition_referred_upward' },
    })
    expect(findingsOf(thrice)).toMatchObject([
      { kind: 'recognition_referred_upward', severity: 'notice', ...referred },
    ])
  })

  it('only warn of a fourth where the number is not confirmed', () => {
    const rules = { recognitionFailedVotes: secondHand(3, citation) }
    const unconfirmed = { ...context, pack: overrideRulePack(pack294, { id: 'local', rules }) }
    const warned = [{ kind: 'recognition_referred_upward', binding: false, severity: 'breach' }]
    expect(stepOf(thrice, unconfirmed)).toMatchObject({ refusal: null, warnings: warned })
    expect(decide(foldCase(thrice), vote, unconfirmed)).toMatchObject({
      ok: true,
      warnings: warned,
    })
  })

  it('leave a fourth as a fact that is marked, and the decision of the superior in order', () => {
    const state = foldCase(thrice)
    const fourth = recordFact(state, failed('2026-08-03'), context)
    expect(fourth.findings).toMatchObject([
      { kind: 'recognition_referred_upward', severity: 'breach', citation },
    ])
    expect(fourth.state.failedRecognitionVotes).toBe(4)
    const decided: CaseEvent = {
      kind: 'recognised',
      on: day('2026-09-01'),
      approved: true,
      effectiveOn: null,
      vote: null,
    }
    expect(recordFact(state, decided, context)).toMatchObject({
      findings: [],
      state: { stage: 'official' },
    })
    expect(findingsOf([...thrice, decided])).toEqual([])
  })

  it('are counted one by one, whatever else happens in between', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (isVote) => {
        const events = isVote.map((each, at): CaseEvent => {
          const on = day('2026-02-02').add({ days: at })
          return each
            ? failed(on.toString())
            : { kind: 'mentor_assigned', on, mentorId: 'mentor-1' }
        })
        const votes = isVote.filter(Boolean).length
        const state = foldCase([held, ...events])
        expect(state.failedRecognitionVotes).toBe(votes)
        expect(stepOf([held, ...events])?.refusal === null).toBe(votes < limit)
      }),
    )
  })
})
