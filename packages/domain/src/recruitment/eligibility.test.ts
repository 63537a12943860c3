import { describe, expect, it } from 'vitest'
import { pack208 } from '../rules/208-qd-tw.ts'
import { pack294 } from '../rules/294-qd-tw.ts'
import { adult, day } from './case.fixture.ts'
import { eligibility } from './eligibility.ts'
import { schoolingLevel } from './schooling-level.ts'
import { sourceStatus } from './source-status.ts'

const asOf = day('2026-03-31')

const bornIn = (birthYear: number) => ({ ...adult, bornOn: null, birthYear })

describe('eligibility', () => {
  it('asks for lower secondary school unless an exception is recorded', () => {
    const person = { ...adult, schooling: schoolingLevel({ completed: 7, of: 12 }) }
    expect(eligibility(person, asOf, pack294)).toMatchObject({
      verdict: 'ineligible',
      obstacles: [{ kind: 'schooling_too_low', details: { required: 'lower_secondary' } }],
    })
    const exempt = { ...person, schoolingException: 'hardship_area' as const }
    expect(eligibility(exempt, asOf, pack208).verdict).toBe('eligible')
  })

  it.each([
    ['2008-03-31', 'eligible'],
    ['2008-04-01', 'ineligible'],
    ['1966-03-01', 'eligible'],
    ['1966-02-28', 'ineligible'],
  ])('a person born on %s is %s in March 2026', (bornOn, verdict) => {
    expect(eligibility({ ...adult, bornOn: day(bornOn) }, asOf, pack294).verdict).toBe(verdict)
  })

  it('lets prior consent lift the age limit', () => {
    const person = { ...adult, bornOn: day('1960-01-01'), overAgeConsentOn: day('2026-03-01') }
    expect(eligibility(person, asOf, pack294).verdict).toBe('eligible')
    expect(eligibility(person, day('2026-02-28'), pack294).obstacles).toMatchObject([
      { kind: 'over_age', binding: true, remedy: 'higher_consent' },
    ])
  })

  it('does not guess within a year of birth', () => {
    expect(eligibility(bornIn(2007), asOf, pack294).verdict).toBe('eligible')
    expect(eligibility(bornIn(2009), asOf, pack294).verdict).toBe('ineligible')
  })

  it('says what is missing', () => {
    const person = { ...adult, bornOn: null, schooling: null }
    expect(eligibility(person, asOf, pack294)).toEqual({
      verdict: 'unknown',
      obstacles: [],
      unknown: ['birth', 'schooling'],
    })
  })
})

describe('schooling', () => {
  it.each([
    [12, 12, 'upper_secondary'],
    [9, 12, 'lower_secondary'],
    [8, 12, 'primary'],
    [5, 12, 'primary'],
    [4, 12, 'literate'],
    [10, 10, 'upper_secondary'],
    [7, 10, 'lower_secondary'],
    [6, 10, 'primary'],
  ] as const)('%i of %i grades are %s', (completed, of, level) => {
    expect(schoolingLevel({ completed, of })).toBe(level)
  })
})

describe('source status of a unit', () => {
  const ineligible = { verdict: 'ineligible' as const }

  it.each([
    [false, [], 'not_reported'],
    [true, [], 'exhausted'],
    [true, [ineligible, ineligible], 'present_not_eligible'],
    [true, [ineligible, { verdict: 'unknown' as const }], 'available'],
    [false, [{ verdict: 'eligible' as const }], 'available'],
  ])('reported %s with %o is %s', (reported, openCandidates, status) => {
    expect(sourceStatus({ reported, openCandidates })).toBe(status)
  })
})
