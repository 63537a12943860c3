import type { CellValue } from 'hucre'
import { headerWords, kindWords, subWords } from './columns.ts'
import type { PlantedPerson } from './committee.ts'
import type { Spoilt } from './defects.ts'
import type { GridColumn, GridRow, GridSheet } from './grid.ts'
import type { WorkbookLayout } from './layout.ts'
import type { Random } from './random.ts'

type Word = keyof typeof headerWords

/** Everything that one list shows, before it has a place in a sheet. */
export function contentsOf(
  spoilt: Spoilt,
  layout: WorkbookLayout,
  random: Random,
): Record<WorkbookLayout['order'][number], GridSheet> {
  const { committee } = spoilt
  const deep = layout.headerRows === 2
  const title = (heading: string, ...more: string[]): string[] => [
    committee.name.toUpperCase(),
    heading,
    ...more,
    ...['(Ban Tổ chức tổng hợp)', '(Kèm theo Báo cáo số 7-BC/ĐU)', '(Lưu hành nội bộ)'].slice(
      0,
      layout.extraTitleRows,
    ),
  ]
  const column = (key: Word, sub?: string): GridColumn => ({
    key,
    top: headerWords[key][layout.wording],
    ...(sub === undefined ? {} : { sub }),
  })
  const tail = layout.noteColumn ? [column('note')] : []
  const range = (key: 'target' | 'minority'): GridColumn[] =>
    deep
      ? [
          { ...column(key, subWords.low[layout.wording]), key: `${key}_min` },
          { ...column(key, subWords.high[layout.wording]), key: `${key}_max` },
        ]
      : [column(key)]
  const born: GridColumn[] = deep
    ? [
        { ...column('birth', subWords.male[layout.wording]), key: 'birth_male' },
        { ...column('birth', subWords.female[layout.wording]), key: 'birth_female' },
      ]
    : [column('gender'), column('birth')]
  const place = layout.units === 'column' ? [column('person_unit')] : []
  const day = (date: Temporal.PlainDate | null): CellValue => {
    if (date === null) return null
    const isText = layout.dates === 'text' || (layout.dates === 'mixed' && random.chance(0.5))
    if (!isText) return new Date(Date.UTC(date.year, date.month - 1, date.day))
    return `${String(date.day).padStart(2, '0')}/${String(date.month).padStart(2, '0')}/${date.year}`
  }
  const shown = (id: string, key: string, truth: CellValue): CellValue =>
    spoilt.overrides.get(`${id}/${key}`) ?? truth

  function person(id: string, each: PlantedPerson): Record<string, CellValue> {
    const birth = shown(id, 'birth', day(each.birth))
    const sex = each.gender === 'female' ? 'Nữ' : 'Nam'
    return {
      full_name: shown(id, 'full_name', each.name),
      ...(deep
        ? { [each.gender === 'female' ? 'birth_female' : 'birth_male']: birth }
        : { gender: sex, birth }),
      ethnic_group: shown(id, 'ethnic_group', each.ethnicSpelling),
      person_unit: shown(id, 'person_unit', each.unit),
    }
  }

  /** Rows in the order of their units, under section rows where the layout has them. */
  function persons<Row extends PlantedPerson>(
    list: 'member' | 'candidate',
    rows: readonly Row[],
    more: (id: string, row: Row) => Record<string, CellValue>,
  ): GridRow[] {
    let last = ''
    return rows.flatMap((row, index) => {
      const id = `${list}:${index}`
      const values = { ordinal: index + 1, ...person(id, row), ...more(id, row) }
      const data: GridRow = { kind: 'data', id, values }
      if (layout.units === 'column' || row.unit === last) return [data]
      last = row.unit
      const section = `section:${list}:${row.unit}`
      return [
        { kind: 'section', id: section, text: String(shown(section, 'section', row.unit)) },
        data,
      ]
    })
  }

  const numbers = committee.targets.map(
    (target) =>
      [
        target.base,
        target.min,
        target.max,
        target.minorityMin,
        target.minorityMax,
        target.stretch,
      ] as const,
  )
  const sum = (index: number): number =>
    numbers.reduce((total, row) => total + (row[index] ?? 0), 0)
  const counted = (name: string): number => {
    const below = new Set(
      committee.units
        .filter((unit) => unit.name === name || unit.parent === name)
        .map((unit) => unit.name),
    )
    return committee.members.filter(({ unit }) => below.has(unit)).length
  }

  return {
    units: {
      titles: title('DANH SÁCH TỔ CHỨC ĐẢNG', asOf(`31/12/${committee.year - 1}`)),
      columns: [
        column('ordinal'),
        column('code'),
        column('unit_name'),
        column('unit_kind'),
        column('parent'),
        column('stated_members'),
        ...tail,
      ],
      rows: [
        ...committee.units.map((unit, index): GridRow => ({
          kind: 'data',
          id: `unit:${index}`,
          values: {
            ordinal: index + 1,
            code: unit.code,
            unit_name: unit.name,
            unit_kind: shown(`unit:${index}`, 'unit_kind', kindWords[unit.kind]),
            parent: unit.parent ?? committee.name,
            stated_members: counted(unit.name),
          },
        })),
        {
          kind: 'total',
          id: 'total:units',
          values: { unit_name: 'Tổng cộng', stated_members: committee.members.length },
        },
      ],
    },
    members: {
      titles: title('DANH SÁCH ĐẢNG VIÊN', asOf(`31/12/${committee.year - 1}`)),
      columns: [
        column('ordinal'),
        column('full_name'),
        ...born,
        column('ethnic_group'),
        ...place,
        column('admitted'),
        column('official'),
        column('card'),
        ...tail,
      ],
      rows: persons('member', committee.members, (id, member) => ({
        admitted: shown(id, 'admitted', day(member.admittedOn)),
        official: shown(id, 'official', day(member.officialOn)),
        card: shown(id, 'card', member.card),
      })),
    },
    candidates: {
      titles: title('DANH SÁCH QUẦN CHÚNG ƯU TÚ', asOf(`31/3/${committee.year}`)),
      columns: [
        column('ordinal'),
        column('full_name'),
        ...born,
        column('ethnic_group'),
        ...place,
        column('sourced'),
        column('class_finished'),
        column('dossier'),
        column('mentor'),
        ...tail,
      ],
      rows: persons('candidate', committee.candidates, (id, candidate) => ({
        sourced: shown(id, 'sourced', day(candidate.sourcedOn)),
        class_finished: day(candidate.classOn),
        dossier: day(candidate.dossierOn),
        mentor: candidate.mentor,
      })),
    },
    targets: {
      titles: title(`CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM ${committee.year}`),
      columns: [
        column('ordinal'),
        column('unit_name'),
        column('base_members'),
        ...range('target'),
        ...range('minority'),
        column('stretch'),
        ...tail,
      ],
      rows: [
        ...committee.targets.map((target, index): GridRow => {
          const low = shown(`target:${index}`, 'target_min', target.min)
          return {
            kind: 'data',
            id: `target:${index}`,
            values: {
              ordinal: index + 1,
              unit_name: target.unit,
              base_members: target.base,
              target_min: low,
              target_max: target.max,
              minority_min: target.minorityMin,
              minority_max: target.minorityMax,
              target: typeof low === 'string' ? low : pair(target.min, target.max),
              minority: pair(target.minorityMin, target.minorityMax),
              stretch: target.stretch,
            },
          }
        }),
        {
          kind: 'total',
          id: 'total:targets',
          values: {
            unit_name: 'Tổng cộng',
            base_members: sum(0),
            target_min: sum(1),
            target_max: sum(2),
            minority_min: sum(3),
            minority_max: sum(4),
            target: pair(sum(1), sum(2)),
            minority: pair(sum(3), sum(4)),
            stretch: sum(5) + spoilt.totalError,
          },
        },
      ],
    },
  }
}

function asOf(date: string): string {
  return `(Tính đến ngày ${date})`
}

function pair(low: number, high: number): CellValue {
  return low === high ? low : `${low}-${high}`
}
