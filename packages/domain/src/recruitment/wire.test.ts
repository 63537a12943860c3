import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCommand, anyEvent } from './case-arbitraries.fixture.ts'
import { evolve, emptyCase } from './case.ts'
import { caseCommandInput, storedCaseEvent } from './wire.ts'

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('commands and events on the wire', () => {
  it('every event comes back from JSON and folds to the same state', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const back = storedCaseEvent.parse(throughJson(event))
        expect(JSON.stringify(back)).toBe(JSON.stringify(event))
        expect(JSON.stringify(evolve(emptyCase, back))).toBe(
          JSON.stringify(evolve(emptyCase, event)),
        )
      }),
    )
  })

  it('a recognition stored without its outcome was one', () => {
    const stored = { kind: 'recognised', on: '2026-03-31', effectiveOn: null, vote: null }
    expect(storedCaseEvent.parse(stored)).toMatchObject({ approved: true })
  })

  it('a decision stored before its vote could be told has none', () => {
    const stored = { kind: 'decided', on: '2026-03-31', number: '1', receivedOn: null }
    expect(storedCaseEvent.parse(stored)).toMatchObject({ vote: null })
    const sent = { ...stored, kind: 'decide_admission' }
    expect(caseCommandInput.parse(sent)).toMatchObject({ vote: null })
  })

  it('every command comes back from JSON', () => {
    fc.assert(
      fc.property(anyCommand, (command) => {
        const back = caseCommandInput.parse(throughJson(command))
        expect(throughJson(back)).toEqual(throughJson(command))
      }),
    )
  })

  it.each([
    { kind: 'finish_class', on: '2026-02-30' },
    { kind: 'finish_class', on: '31/3/2026' },
    { kind: 'finish_class', on: '2026-03-31', approved: true },
    { kind: 'promote', on: '2026-03-31' },
    { kind: 'withdraw', on: '2026-03-31', reason: 'because' },
  ])('refuses %o', (input) => {
    expect(caseCommandInput.safeParse(input).success).toBe(false)
  })
})
