import { describe, expect, it } from 'vitest'
import { arrangeColumns, moveColumn, withColumn } from './arrange-columns.ts'

const columns: [{ id: string }, ...{ id: string; extra?: true }[]] = [
  { id: 'name' },
  { id: 'unit' },
  { id: 'stage' },
  { id: 'born', extra: true },
]
const ids = (wanted?: string[]) => arrangeColumns(columns, wanted).map(({ id }) => id)

describe('the columns of a list', () => {
  it('are all but the extra ones until somebody chooses', () => {
    expect(ids()).toEqual(['name', 'unit', 'stage'])
  })

  it('follow the chosen order behind the first, which stays', () => {
    expect(ids(['born', 'unit'])).toEqual(['name', 'born', 'unit'])
    expect(ids(['stage', 'name'])).toEqual(['name', 'stage'])
  })

  it('leave out what the list no longer has', () => {
    expect(ids(['merit', 'stage'])).toEqual(['name', 'stage'])
  })

  it('come and go one by one', () => {
    expect(withColumn(['unit', 'stage'], 'unit')).toEqual(['stage'])
    expect(withColumn(['stage'], 'unit')).toEqual(['stage', 'unit'])
  })

  it('move by one place and no further than the end', () => {
    expect(moveColumn(['unit', 'stage', 'born'], 'born', -1)).toEqual(['unit', 'born', 'stage'])
    expect(moveColumn(['unit', 'stage'], 'unit', 1)).toEqual(['stage', 'unit'])
    expect(moveColumn(['unit', 'stage'], 'unit', -1)).toEqual(['unit', 'stage'])
  })
})
