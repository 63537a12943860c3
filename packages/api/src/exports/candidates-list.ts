import { countCases } from '@nguon/db/candidates/count-cases'
import { listCases } from '@nguon/db/candidates/list-cases'
import type { CaseRow } from '@nguon/db/candidates/list-cases'
import { readCandidateFacts, type CandidateFacts } from '@nguon/db/exports/candidate-facts'
import { listSharedNames } from '@nguon/db/exports/shared-names'
import { genders } from '@nguon/domain/people/gender'
import { isStage } from '@nguon/domain/recruitment/stages'
import { unitNameWithin } from '@nguon/domain/units/name-within'
import { translator } from '@nguon/messages/dictionary'
import { listWords } from '@nguon/messages/exports/lists'
import { recruitment } from '@nguon/messages/recruitment'
import type { CellContent } from '@nguon/workbooks/written-sheet'
import { listInput, type ListInput } from '../candidates/filter-input.ts'
import { filterOf } from '../candidates/list-candidates.ts'
import type { ListReader } from './list-reader.ts'
import { textColumn, type Readable } from './readable.ts'

const PAGE = 1_000

/** What the screen's list was asked with; an export has no pages. */
export const candidatesFilter = listInput.omit({ cursor: true, backwards: true })

/** The list of candidates as its screen shows it, with the columns by which an import reads it back. */
export const openCandidates: ListReader = async (trx, place, stored) => {
  const { sort, direction, ...conditions } = candidatesFilter.parse(stored)
  const filter = await filterOf(trx, place, conditions)
  const sharedNames = await listSharedNames(trx)
  const isOpen = conditions.status === 'open'
  const columns = isOpen
    ? [...known, ...before, ...standing]
    : [...known, ...before, ...after, ...standing]
  return {
    sheet: listWords.candidates.sheet,
    title: listWords.candidates.title,
    notes: narrowed(conditions) ? [listWords.narrowed] : [],
    columns: columns.map(({ column }) => column),
    total: await countCases(trx, filter, place.today),
    page: async (now, at, cursor) => {
      const page = { sort, direction, cursor, limit: PAGE }
      const { rows, nextCursor } = await listCases(now, filter, page, at)
      const facts = await readCandidateFacts(
        now,
        rows.map(({ caseId }) => caseId),
      )
      return {
        next: nextCursor,
        rows: rows.flatMap((row) => {
          const found = facts.get(row.caseId)
          // Gone between two statements: moved out of the scope.
          if (found === undefined) return []
          const person = { ...row, ...found, isShared: sharedNames.has(row.unitName.toLowerCase()) }
          return [columns.map(({ read }) => read(person))]
        }),
      }
    },
  }
}

function narrowed({
  unitId,
  group,
  text,
  due,
  asked,
  stage,
  admittedIn,
}: Partial<ListInput>): boolean {
  return [unitId, group, text, due, asked, stage, admittedIn].some((one) => one !== undefined)
}

type Candidate = CaseRow & CandidateFacts & { isShared: boolean }
const words = listWords.candidates.column
const names = translator('vi', recruitment)

const text = textColumn<Candidate>

const step = (header: string, kind: string): Readable<Candidate> => ({
  column: { header, width: 11, kind: 'date' },
  read: ({ steps }) => dayOf(steps[kind]),
})

const dayOf = (iso: string | undefined): CellContent =>
  iso === undefined ? null : Temporal.PlainDate.from(iso)

const known: readonly Readable<Candidate>[] = [
  text(words.name, 20, ({ fullName }) => fullName),
  text(words.gender, 6, ({ gender }) => (gender === null ? null : genders.label(gender))),
  {
    column: { header: words.birth, width: 11, kind: 'date' },
    read: ({ bornOn, birthYear }) => bornOn ?? birthYear,
  },
  text(words.schooling, 8, ({ schooling }) => schooling),
  text(words.qualification, 14, ({ qualification }) => qualification),
  text(words.theory, 10, ({ theoryLevel }) => theoryLevel),
  text(words.occupation, 16, ({ occupation }) => occupation),
  text(words.group, 16, ({ category }) => category),
  text(words.unit, 20, ({ unitName, parentName, isShared }) =>
    unitNameWithin(unitName, isShared ? parentName : null),
  ),
]

const before: readonly Readable<Candidate>[] = [
  step(words.sourced, 'sourced'),
  step(words.class_finished, 'class_finished'),
  step(words.applied, 'applied'),
  step(words.dossier_completed, 'dossier_completed'),
  step(words.verified, 'verified'),
  step(words.cell_resolved, 'cell_resolved'),
  step(words.committee_resolved, 'committee_resolved'),
  step(words.decided, 'decided'),
]

const after: readonly Readable<Candidate>[] = [
  step(words.ceremony_held, 'ceremony_held'),
  step(words.recognised, 'recognised'),
]

const standing: readonly Readable<Candidate>[] = [
  text(words.mentors, 18, ({ mentors }) => mentors.join('; ')),
  text(words.stage, 14, ({ stage }) =>
    isStage(stage) ? names(`stage.${stage}`) : names(`exit.${stage}`),
  ),
  text(words.due, 14, ({ dueWhat }) => (dueWhat === null ? null : names(`due.${dueWhat}`))),
  { column: { header: words.dueOn, width: 11, kind: 'date' }, read: ({ dueOn }) => dueOn },
]
