import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack294 } from '../rules/294-qd-tw.ts'
import { ballot } from './case.fixture.ts'
import { voteDenominator, voteFaults, votePasses, voteThreshold } from './vote.ts'

const twoThirds = pack294.rules.cellVote.value

describe('counting a vote', () => {
  it('takes two thirds of all who belong, not of those who came', () => {
    const vote = { ...ballot(12, 8, 7), temporarilyAway: 1, absent: 3 }
    expect(voteDenominator(vote)).toBe(11)
    expect(voteThreshold(11, twoThirds)).toBe(8)
    expect(voteFaults(vote)).toEqual([])
    expect(votePasses(vote, twoThirds)).toBe(false)
    expect(votePasses({ ...vote, inFavour: 8, against: 0 }, twoThirds)).toBe(true)
  })

  it('leaves out an exempt member who stayed away', () => {
    const vote = { ...ballot(12, 10, 8), exemptAbsent: 1, absent: 1 }
    expect(voteDenominator(vote)).toBe(11)
    expect(voteFaults(vote)).toEqual([])
    expect(votePasses(vote, twoThirds)).toBe(true)
  })

  it.each([
    [{ present: 9 }, 'attendance_does_not_add_up'],
    [{ issued: 13, collected: 12 }, 'more_issued_than_present'],
    [{ issued: 11 }, 'more_collected_than_issued'],
    [{ invalid: 1 }, 'ballots_do_not_add_up'],
    [{ against: 1 }, 'choices_do_not_add_up'],
    [{ inFavour: 7.5 }, 'not_a_count'],
  ])('finds what contradicts itself in %o', (change, fault) => {
    expect(voteFaults({ ...ballot(12, 12, 12), ...change })).toContain(fault)
  })

  it('the threshold is the ceiling of two thirds, for any roll', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (entitled) => {
        const threshold = voteThreshold(entitled, twoThirds)
        expect(threshold).toBe(Math.ceil((2 * entitled) / 3))
        expect(threshold * 3).toBeGreaterThanOrEqual(entitled * 2)
        expect((threshold - 1) * 3).toBeLessThan(entitled * 2)
      }),
    )
  })

  it('a share to be exceeded is not enough by itself, for any roll', () => {
    const moreThanHalf = pack294.rules.standingCommitteeVote.value
    expect([10, 11].map((entitled) => voteThreshold(entitled, moreThanHalf))).toEqual([6, 6])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (entitled) => {
        const threshold = voteThreshold(entitled, moreThanHalf)
        expect(threshold * 2).toBeGreaterThan(entitled)
        expect((threshold - 1) * 2).toBeLessThanOrEqual(entitled)
      }),
    )
  })

  it('one more vote in favour never turns a pass into a failure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(59), (roll, seed) => {
        const inFavour = seed % roll
        const passes = votePasses(ballot(roll, roll, inFavour), twoThirds)
        expect(!passes || votePasses(ballot(roll, roll, inFavour + 1), twoThirds)).toBe(true)
      }),
    )
  })
})
