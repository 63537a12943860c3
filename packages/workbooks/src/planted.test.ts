import type { CandidateRecord, MemberRecord, MilestoneKind } from '@nguon/domain/imports/plan'
import { recogniseWorkbook } from '@nguon/domain/imports/recognise'
import type { PlantedPerson } from '@nguon/testing/workbooks/committee'
import { defectKinds } from '@nguon/testing/workbooks/defects'
import { plantWorkbook } from '@nguon/testing/workbooks/plant-workbook'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { toSheet } from './cells.ts'

const seeds = Array.from({ length: 30 }, (_, place) => place + 1)

async function recognise(bytes: Uint8Array, year: number) {
  const { sheets } = await readXlsx(bytes)
  const today = new Temporal.PlainDate(year, 4, 2)
  return recogniseWorkbook(sheets.map(toSheet), { today, knownUnits: [] })
}

const facts = ({ name, gender, birth, ethnicGroup }: PlantedPerson, unit: string) => ({
  name: name.normalize('NFC'),
  gender,
  birth: birth?.toString() ?? null,
  ethnicGroup,
  unit,
})

const read = (person: MemberRecord | CandidateRecord, names: ReadonlyMap<string, string>) => ({
  name: person.name,
  gender: person.gender,
  birth: person.birth?.precision === 'day' ? person.birth.date.toString() : null,
  ethnicGroup: person.ethnicGroup,
  unit: names.get(person.unitKey) ?? '',
})

const on = ({ milestones }: CandidateRecord, kind: MilestoneKind) =>
  milestones.find((milestone) => milestone.kind === kind)?.on.toString() ?? null

describe('workbooks in other layouts with defects in other cells', () => {
  it.each(seeds)('finds exactly what seed %i planted', async (seed) => {
    const { bytes, truth } = await plantWorkbook({
      seed,
      units: 9,
      members: 60 + seed,
      candidates: 30,
      defects: defectKinds,
    })
    const plan = await recognise(bytes, truth.committee.year)
    const found = plan.problems.map(({ sheet, cell, kind }) => `${sheet}!${cell} ${kind}`)
    const planted = truth.problems.map(({ sheet, cell, kind }) => `${sheet}!${cell} ${kind}`)
    expect(found.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      planted.toSorted((a, b) => (a < b ? -1 : 1)),
    )

    const names = new Map(plan.units.map(({ key, name }) => [key, name]))
    expect(plan.committee).toBe(truth.committee.name)
    expect(
      plan.units
        .map(({ name, code, kind, parentKey }) => ({
          name,
          code,
          kind,
          parent: names.get(parentKey ?? '') ?? null,
        }))
        .toSorted((a, b) => (String(a.code) < String(b.code) ? -1 : 1)),
    ).toEqual(truth.committee.units)

    const { members, candidates, ...listed } = truth.listed
    expect(plan.listed.members).toEqual({ total: members, ...listed })
    expect(plan.listed.candidates.total).toBe(candidates)
    expect(
      plan.members.map((member) => ({
        ...read(member, names),
        card: member.cardNumber,
        admittedOn: member.admittedOn?.toString() ?? null,
        officialOn: member.officialOn?.toString() ?? null,
        standing: member.standing,
      })),
    ).toEqual(
      truth.members.map((member) => ({
        ...facts(member, member.unit),
        card: member.card,
        admittedOn: member.admittedOn?.toString() ?? null,
        officialOn: member.officialOn?.toString() ?? null,
        standing: member.standing,
      })),
    )
    expect(
      plan.candidates.map((candidate) => ({
        ...read(candidate, names),
        sourcedOn: on(candidate, 'sourced'),
        classOn: on(candidate, 'class_finished'),
        dossierOn: on(candidate, 'dossier_completed'),
        mentor: candidate.mentors[0]?.name ?? null,
      })),
    ).toEqual(
      truth.candidates.map((candidate) => ({
        ...facts(candidate, candidate.unit),
        sourcedOn: candidate.sourcedOn?.toString() ?? null,
        classOn: candidate.classOn?.toString() ?? null,
        dossierOn: candidate.dossierOn?.toString() ?? null,
        mentor: candidate.mentor,
      })),
    )
    expect(plan.targetYear).toBe(truth.committee.year)
    expect(plan.targets.map(({ unitKey, stretch }) => [names.get(unitKey), stretch])).toEqual(
      truth.committee.targets.map(({ unit, stretch }) => [unit, stretch]),
    )
  })

  it('finds nothing where nothing was planted', async () => {
    for (const seed of seeds) {
      const { bytes, truth } = await plantWorkbook({
        seed: seed + 100,
        units: 5,
        members: 40,
        candidates: 12,
        defects: [],
      })
      const plan = await recognise(bytes, truth.committee.year)
      expect(plan.problems).toEqual([])
      expect(plan.agreements.filter(({ agrees }) => !agrees)).toEqual([])
    }
  })
})
