import { countMembersByUnit, listSources, type UnitSources } from '@nguon/db/units/unit-sources'
import { unitKinds } from '@nguon/domain/units/kinds'
import { listWords } from '@nguon/messages/exports/lists'
import { structure } from '@nguon/messages/structure'
import { z } from 'zod'
import type { ListReader } from './list-reader.ts'
import { numberColumn, textColumn, wholeList, type Readable } from './readable.ts'

type Unit = UnitSources & { members: number }

/** What narrows the list of sources on its screen. */
export const sourcesFilter = z.strictObject({
  status: z.enum(['not_reported', 'exhausted', 'present_not_eligible', 'available']).optional(),
})

const words = listWords.sources.column

const columns: readonly Readable<Unit>[] = [
  textColumn(words.name, 44, ({ name }) => name),
  textColumn(words.kind, 24, ({ kind }) => unitKinds.label(kind)),
  numberColumn(words.members, 12, ({ members }) => members),
  numberColumn(words.candidates, 16, ({ openCandidates }) => openCandidates),
  textColumn(words.status, 30, ({ status }) => structure.vi.status[status]),
  {
    column: { header: words.reportedOn, width: 12, kind: 'date' },
    read: ({ reportedOn }) => reportedOn,
  },
]

/** The grassroots units of the scope with whether they have sources, as their screen shows them. */
export const openSources: ListReader = async (trx, { today }, stored) => {
  const { status } = sourcesFilter.parse(stored)
  const all = await listSources(trx, today)
  const wanted = all.filter((unit) => status === undefined || unit.status === status)
  const members = await countMembersByUnit(
    trx,
    wanted.map(({ id }) => id),
  )
  const rows = wanted.map((unit) => ({ ...unit, members: members.get(unit.id) ?? 0 }))
  const { sheet, title } = listWords.sources
  const notes = status === undefined ? [] : [listWords.narrowed]
  return { sheet, title, notes, ...wholeList(columns, rows) }
}
