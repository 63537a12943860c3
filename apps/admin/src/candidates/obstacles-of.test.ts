import { expect, it } from 'vitest'
import { obstaclesOf } from './obstacles-of.ts'

const schooling = {
  kind: 'schooling_too_low',
  rule: 'schoolingMinimum',
  citation: { document: '294-QĐ/TW', issuedOn: '2025-05-26', article: 'Điều 1' },
  binding: false,
  severity: 'breach',
  remedy: 'record_exception',
  details: {},
} as const

const file = {
  stage: 'sourced',
  eligibility: { verdict: 'ineligible', obstacles: [schooling], unknown: [] },
  findings: [],
  nextSteps: [{ refusal: null }],
} satisfies Parameters<typeof obstaclesOf>[0]

it('tells early what the cell could not pass', () => {
  expect(obstaclesOf(file)).toEqual([schooling])
})

it('says nothing twice, and nothing once the cell has decided or the case is closed', () => {
  expect(obstaclesOf({ ...file, findings: [schooling] })).toEqual([])
  expect(obstaclesOf({ ...file, nextSteps: [{ refusal: { reason: schooling.kind } }] })).toEqual([])
  expect(obstaclesOf({ ...file, stage: 'cell_resolved' })).toEqual([])
  expect(obstaclesOf({ ...file, stage: 'withdrawn' })).toEqual([])
})
