import { isEthnicMinority } from '../people/ethnic-groups.ts'
import { standingOf } from './members-sheet.ts'
import type { PersonRow } from './person-rows.ts'
import type { ListedPersons } from './plan.ts'

/** Counts over the rows as listed, held back ones included. */
export function countListed(rows: readonly PersonRow[]): ListedPersons {
  const having = (test: (row: PersonRow) => boolean): number => rows.filter(test).length
  return {
    total: rows.length,
    female: having(({ person }) => person.gender === 'female'),
    ethnicMinority: having(
      ({ person }) => person.ethnicGroup !== null && isEthnicMinority(person.ethnicGroup),
    ),
    onProbation: having(({ reader }) => standingOf(reader) === 'probationary'),
  }
}
