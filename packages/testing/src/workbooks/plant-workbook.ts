import type { ProblemKind } from '@nguon/domain/imports/problems'
import { writeXlsx } from 'hucre/xlsx'
import { inventCommittee } from './committee.ts'
import type { PlantedCandidate, PlantedCommittee, PlantedMember } from './committee.ts'
import { contentsOf } from './contents.ts'
import { plantDefects } from './defects.ts'
import type { DefectKind } from './defects.ts'
import { layOut } from './grid.ts'
import { layoutFrom } from './layout.ts'
import type { WorkbookLayout } from './layout.ts'
import { randomFrom } from './random.ts'

export type PlantRequest = {
  seed: number
  /** Grassroots units, members, candidates. */
  units: number
  members: number
  candidates: number
  defects: readonly DefectKind[]
  /** What of the drawn layout to decide oneself. */
  layout?: Partial<WorkbookLayout>
}

export type PlantedProblem = { sheet: string; cell: string; kind: ProblemKind }

/** What must be found in a planted workbook. */
export type PlantedTruth = {
  committee: PlantedCommittee
  layout: WorkbookLayout
  listed: {
    members: number
    candidates: number
    female: number
    ethnicMinority: number
    onProbation: number
  }
  /** Rows that are not held back, fields of spoilt cells empty. */
  members: PlantedMember[]
  candidates: PlantedCandidate[]
  problems: PlantedProblem[]
}

/**
 * Writes the workbook of an invented committee in a layout drawn from the seed, with defects planted
 * in cells drawn from it, and tells the truth about it.
 */
export async function plantWorkbook(
  request: PlantRequest,
): Promise<{ bytes: Uint8Array; truth: PlantedTruth }> {
  const random = randomFrom(request.seed)
  const layout = { ...layoutFrom(request.seed), ...request.layout }
  const committee = inventCommittee(random, request)
  const order = new Map(committee.units.map(({ name }, place) => [name, place]))
  const byUnit = (a: { unit: string }, b: { unit: string }): number =>
    (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0)
  committee.members.sort(byUnit)
  committee.candidates.sort(byUnit)
  const spoilt = plantDefects(random, committee, request.defects, layout.units)
  const contents = contentsOf(spoilt, layout, random)
  const laidOut = new Map(
    layout.order.map((list, place) => [list, layOut(`Sheet${place + 1}`, contents[list], layout)]),
  )
  const bytes = await writeXlsx({ sheets: [...laidOut.values()].map(({ sheet }) => sheet) })

  const problems = spoilt.planted.map(({ id, key, kind }) => {
    const list = listOf(id)
    const place = laidOut.get(list)
    const columns = contents[list].columns.map((column) => column.key)
    const cell = place?.cellOf(id, columnKey(key, columns, committee, id)) ?? ''
    return { sheet: place?.sheet.name ?? '', cell, kind }
  })
  const kept = (id: string): boolean => !spoilt.heldBack.has(id)
  const { members, candidates } = committee
  return {
    bytes,
    truth: {
      committee,
      layout,
      listed: {
        members: members.length,
        candidates: candidates.length,
        female: members.filter(({ gender }) => gender === 'female').length,
        ethnicMinority: members.filter(
          ({ ethnicGroup }) => ethnicGroup !== null && ethnicGroup !== 'kinh',
        ).length,
        onProbation: members.filter(({ standing }) => standing === 'probationary').length,
      },
      members: members.filter((_, place) => kept(`member:${place}`)),
      candidates: candidates.filter((_, place) => kept(`candidate:${place}`)),
      problems,
    },
  }
}

function listOf(id: string): WorkbookLayout['order'][number] {
  if (id.includes('member')) return 'members'
  if (id.includes('candidate')) return 'candidates'
  return id.includes('unit') ? 'units' : 'targets'
}

/** The column that shows a value: birth dates and ranges have one or two. */
function columnKey(
  key: string,
  columns: readonly string[],
  committee: PlantedCommittee,
  id: string,
): string {
  if (columns.includes(key) || key === 'section') return key
  if (key !== 'birth') return key.replace(/_(?:min|max)$/u, '')
  const [list, place] = id.split(':')
  const person = (list === 'member' ? committee.members : committee.candidates)[Number(place)]
  return person?.gender === 'female' ? 'birth_female' : 'birth_male'
}
