import type { CellValue } from 'hucre'
import { kindWords } from './columns.ts'
import type { PlantedCommittee } from './committee.ts'
import type { Spoilt } from './defects.ts'
import type { GridRow, GridSheet } from './grid.ts'
import type { WorkbookLayout } from './layout.ts'
import { asOfLine, penFor } from './pen.ts'
import type { Pen } from './pen.ts'
import { candidateContents, memberContents } from './person-contents.ts'
import type { Random } from './random.ts'

/** Everything that the four lists show, before it has a place in a sheet. */
export function contentsOf(
  spoilt: Spoilt,
  layout: WorkbookLayout,
  random: Random,
): Record<WorkbookLayout['order'][number], GridSheet> {
  const { committee } = spoilt
  const pen = penFor(spoilt, layout, random)
  return {
    units: unitContents(committee, pen),
    members: memberContents(committee, pen),
    candidates: candidateContents(committee, pen),
    targets: targetContents(committee, pen, spoilt.totalError),
  }
}

function unitContents(committee: PlantedCommittee, pen: Pen): GridSheet {
  const keys = ['ordinal', 'code', 'unit_name', 'unit_kind', 'parent', 'stated_members'] as const
  const rows = committee.units.map((unit, index): GridRow => {
    const id = `unit:${index}`
    const values = {
      ordinal: index + 1,
      code: unit.code,
      unit_name: unit.name,
      unit_kind: pen.shown(id, 'unit_kind', kindWords[unit.kind]),
      parent: unit.parent ?? committee.name,
      stated_members: membersBelow(committee, unit.name),
    }
    return { kind: 'data', id, values }
  })
  const total = { unit_name: 'Tổng cộng', stated_members: committee.members.length }
  return {
    titles: pen.titles('DANH SÁCH TỔ CHỨC ĐẢNG', asOfLine(`31/12/${committee.year - 1}`)),
    columns: [...keys.map(pen.column), ...pen.tail],
    rows: [...rows, { kind: 'total', id: 'total:units', values: total }],
  }
}

function membersBelow(committee: PlantedCommittee, name: string): number {
  const branch = committee.units.filter((unit) => unit.name === name || unit.parent === name)
  const names = new Set(branch.map((unit) => unit.name))
  return committee.members.filter(({ unit }) => names.has(unit)).length
}

function targetContents(committee: PlantedCommittee, pen: Pen, totalError: number): GridSheet {
  const { targets } = committee
  const rows = targets.map((target, index): GridRow => {
    const id = `target:${index}`
    const range = pair(target.min, target.max)
    const values = {
      ordinal: index + 1,
      unit_name: target.unit,
      base_members: target.base,
      target_min: pen.shown(id, 'target_min', target.min),
      target_max: target.max,
      target: pen.shown(id, 'target_min', range),
      minority_min: target.minorityMin,
      minority_max: target.minorityMax,
      minority: pair(target.minorityMin, target.minorityMax),
      stretch: target.stretch,
    }
    return { kind: 'data', id, values }
  })
  const sum = (key: 'base' | 'min' | 'max' | 'minorityMin' | 'minorityMax' | 'stretch'): number =>
    targets.reduce((total, target) => total + target[key], 0)
  const total = {
    unit_name: 'Tổng cộng',
    base_members: sum('base'),
    target_min: sum('min'),
    target_max: sum('max'),
    target: pair(sum('min'), sum('max')),
    minority_min: sum('minorityMin'),
    minority_max: sum('minorityMax'),
    minority: pair(sum('minorityMin'), sum('minorityMax')),
    stretch: sum('stretch') + totalError,
  }
  return {
    titles: pen.titles(`CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM ${committee.year}`),
    columns: [
      ...(['ordinal', 'unit_name', 'base_members'] as const).map(pen.column),
      ...pen.split('target', 'low', ['target_min', 'target_max']),
      ...pen.split('minority', 'low', ['minority_min', 'minority_max']),
      pen.column('stretch'),
      ...pen.tail,
    ],
    rows: [...rows, { kind: 'total', id: 'total:targets', values: total }],
  }
}

/** One cell for both ends of a range. */
function pair(low: number, high: number): CellValue {
  return low === high ? low : `${low}-${high}`
}
