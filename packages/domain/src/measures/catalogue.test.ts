import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInMeasures } from './catalogue.ts'
import type { Count } from './count.ts'
import { defineMeasure } from './define-measure.ts'
import { evaluate } from './evaluate.ts'

const measureOf = (id: string) => builtInMeasures.find((measure) => measure.id === id)

describe('built-in measures', () => {
  it('are all the files of the folder, each under its name', () => {
    const files = readdirSync(new URL('built-in', import.meta.url)).toSorted()
    const ids = builtInMeasures.map(({ id }) => `${id.replaceAll('_', '-')}.ts`).toSorted()
    expect(ids).toEqual(files)
  })

  it.each([
    ['admissions_against_target_min', 2, 40, 50],
    ['admissions_against_target_max', 2, 45, 44],
    ['admissions_against_target_stretch', 2, 57, 35],
    ['target_share_of_members_min', 40, 1420, 28],
    ['target_share_of_members_max', 45, 1420, 32],
    ['target_share_of_members_stretch', 57, 1420, 40],
    ['term_admissions_against_target', 329, 300, 1097],
    ['term_admissions_against_target', 20, 25, 800],
    ['class_yield', 20, 73, 274],
    ['localities_with_cell', 114, 115, 991],
    ['ethnic_minority_members', 1920, 2590, 741],
    ['key_posts_not_held', 7, 13, 538],
  ])('%s of %d in %d is %d tenths of a per cent', (id, numerator, denominator, tenths) => {
    const measure = measureOf(id)
    expect(measure && evaluate(measure, { numerator, denominator })).toEqual({
      kind: 'ratio',
      numerator,
      denominator,
      tenths,
    })
  })

  it.each(['admissions', 'recognitions', 'class_completions'])('%s is a plain number', (id) => {
    const measure = measureOf(id)
    expect(measure && evaluate(measure, { numerator: 434, denominator: 0 })).toEqual({
      kind: 'count',
      value: 434,
    })
  })

  it('guard candidates and break-downs of persons', () => {
    const guarded = builtInMeasures.filter(({ disclosure }) => disclosure === 'guarded')
    expect(guarded.map(({ id }) => id)).toEqual([
      'ethnic_minority_members',
      'female_members',
      'ethnic_minority_admissions',
      'ethnic_minority_admissions_against_target_min',
      'screened_out',
      'candidates',
    ])
  })
})

describe('defineMeasure', () => {
  const open = {
    id: 'young_members',
    kind: 'count',
    disclosure: 'open',
    periods: ['year'],
    method: 'young_members',
  } as const

  it.each<[string, Count]>([
    ['age', { fact: 'members', on: 'period_end', where: { age: { to: 30 } } }],
    ['gender', { fact: 'members', on: 'period_end', where: { gender: 'female' } }],
    ['group', { fact: 'admissions', over: 'period', where: { group: 'militia' } }],
    ['candidates', { fact: 'candidates', on: 'period_end' }],
  ])('refuses %s declared open', (_, numerator) => {
    expect(() => defineMeasure({ ...open, numerator })).toThrow('guarded')
  })

  it('lets units and the standing of members be counted in the open', () => {
    const where = { status: 'probationary', sectors: ['school'] } as const
    const numerator = { fact: 'members', on: 'period_end', where } as const
    expect(defineMeasure({ ...open, numerator }).numerator).toBe(numerator)
  })

  it('refuses an id in another form and a measure without periods', () => {
    const numerator = { fact: 'members', on: 'period_end' } as const
    expect(() => defineMeasure({ ...open, id: 'YoungMembers', numerator })).toThrow('snake_case')
    expect(() => defineMeasure({ ...open, periods: [], numerator })).toThrow('no period')
  })
})
