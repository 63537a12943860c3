import { fieldOf } from '@nguon/domain/imports/fields'
import { professionalLevels, theoryLevels } from '@nguon/domain/people/education'
import { ethnicGroups } from '@nguon/domain/people/ethnic-groups'
import { genders } from '@nguon/domain/people/gender'
import { religions } from '@nguon/domain/people/religions'
import { fold } from '@nguon/domain/text/fold'
import { unitKinds } from '@nguon/domain/units/kinds'
import { sectors } from '@nguon/domain/units/sectors'
import { describe, expect, it } from 'vitest'
import { columnsOfLists } from './columns-of-lists.ts'
import { cellColumn } from './person-columns.ts'

const columns = [cellColumn, ...Object.values(columnsOfLists).flat()]
const vocabularies = [
  genders,
  ethnicGroups,
  religions,
  professionalLevels,
  theoryLevels,
  unitKinds,
  sectors,
]

describe('the columns of an empty list', () => {
  it('have headers that an import knows for what they are', () => {
    expect(columns.map(({ header }) => fieldOf(fold(header)))).toEqual(
      columns.map(({ field }) => field),
    )
  })

  it('offer every word of a vocabulary, in a spelling that the list of a cell can hold', () => {
    const offered = columns.flatMap(({ choices }) => (choices === undefined ? [] : [choices]))
    expect(offered.flat().filter((choice) => choice.includes(','))).toEqual([])
    for (const { terms, parse } of vocabularies) {
      const ids = terms.map(({ id }) => id)
      const read = offered.map((choices) =>
        choices.map((choice) => parse(choice)).map((reading) => reading.ok && reading.id),
      )
      expect(read).toContainEqual(ids)
    }
  })
})
