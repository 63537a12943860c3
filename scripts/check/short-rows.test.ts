import { expect, it } from 'vitest'
import { shortRows } from './short-rows.ts'

const table = `## The country

| what | measured | beside it | must | |
|---|---|---|---|---|
| tree with counts, at any level | 12 ms | level 1: 12 ms | ≤ 50 ms | holds |
| sources of units, at any level | 110 ms | level 1: 110 ms | ≤ 50 ms | **short** |
`

it('tells the figures that miss their aim, and no others', () => {
  expect(shortRows(table)).toEqual(['sources of units, at any level: 110 ms, aim ≤ 50 ms'])
})
