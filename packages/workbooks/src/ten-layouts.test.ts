import { choicesToConvert } from '@nguon/domain/imports/convert-choices'
import type { ImportPlan, MemberRecord } from '@nguon/domain/imports/plan'
import { recogniseWorkbook } from '@nguon/domain/imports/recognise'
import type { RecognitionContext } from '@nguon/domain/imports/recognise'
import type { Sheet } from '@nguon/domain/imports/sheet'
import type { PlantedMember } from '@nguon/testing/workbooks/committee'
import { drawWorkbook } from '@nguon/testing/workbooks/drawing'
import type { Layout } from '@nguon/testing/workbooks/drawing'
import { tenLayouts } from '@nguon/testing/workbooks/ten-layouts'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { toSheet } from './cells.ts'

const at = ({ sheet, cell, kind }: { sheet: string; cell: string; kind: string }) =>
  `${sheet}!${cell} ${kind}`

const written = (member: PlantedMember, { shows, births }: Layout) => {
  const facts = {
    gender: member.gender,
    birth: births === 'year' ? String(member.birth?.year) : (member.birth?.toString() ?? null),
    ethnicGroup: member.ethnicGroup,
    card: member.card,
    admittedOn: member.admittedOn?.toString() ?? null,
    officialOn: member.officialOn?.toString() ?? null,
  }
  return [member.name, member.unit, ...shows.map((fact) => facts[fact])]
}

const read = (record: MemberRecord, { shows }: Layout, units: ReadonlyMap<string, string>) => {
  const { birth } = record
  const born = birth?.precision === 'day' ? birth.date : birth?.year
  const facts = {
    gender: record.gender,
    birth: born === undefined ? null : String(born),
    ethnicGroup: record.ethnicGroup,
    card: record.cardNumber,
    admittedOn: record.admittedOn?.toString() ?? null,
    officialOn: record.officialOn?.toString() ?? null,
  }
  return [record.name, units.get(record.unitKey), ...shows.map((fact) => facts[fact])]
}

/** The plan after somebody has had converted what is in an old encoding. */
function converted(sheets: readonly Sheet[], context: RecognitionContext): ImportPlan {
  const plan = recogniseWorkbook(sheets, context)
  const choices = choicesToConvert(plan.sheets, plan.legacy)
  if (choices.length === 0) return plan
  const held = choices.map((choice) => ({ ...choice, by: 'hand' as const }))
  return recogniseWorkbook(sheets, { ...context, guidance: { choices: held, mappings: [] } })
}

describe('a list of members as committees draw it up', () => {
  it.for(tenLayouts)('$name: all is found, and everybody where they belong', async (layout) => {
    const { committee, sheets, members, problems } = drawWorkbook(layout)
    const { sheets: opened } = await readXlsx(await writeXlsx({ sheets }))
    const keys = new Map(committee.units.map(({ name, code }) => [name, code]))
    const context = {
      today: new Temporal.PlainDate(committee.year, 4, 2),
      knownUnits: committee.units.map(({ name, code, parent }) => ({
        key: code,
        name,
        code,
        parentKey: keys.get(parent ?? '') ?? null,
      })),
    }
    const plan = converted(opened.map(toSheet), context)
    expect(plan.problems.map(at).toSorted()).toEqual(problems.map(at).toSorted())
    const names = new Map(committee.units.map(({ name, code }) => [code, name]))
    expect(plan.members.map((record) => read(record, layout, names))).toEqual(
      members.map(({ member }) => written(member, layout)),
    )
  })
})
