import { buildMember } from '@nguon/testing/builders/member'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import type { Portal } from '../testing/portal.ts'
import { test as it } from './members.fixture.ts'

const born = (database: TestDatabase, id: string, bornOn: string, gender: 'male' | 'female') =>
  database.query(
    `update app.person set born_on = $2, birth_year = extract(year from $2::date), gender = $3 where id = $1`,
    [id, bornOn, gender],
  )

const ethnicity = (database: TestDatabase, portal: Portal, id: string, group: string) =>
  database.query(
    `insert into app.person_sensitive (person_id, path, field, ciphertext, key_id, token)
     select id, path, 'ethnicity', '\\x00', 'k1', $2 from app.person where id = $1`,
    [id, portal.services.vault.token('ethnicity', group)],
  )

describe('the members of a unit as of a day', () => {
  it('are counted by what they were then, and every number opens as many', async ({
    database,
    portal,
    world,
  }) => {
    await born(database, world.elder, '1940-04-01', 'male')
    await born(database, world.novice, '1995-04-02', 'female')
    await ethnicity(database, portal, world.elder, 'kinh')
    await ethnicity(database, portal, world.novice, 'mong')
    const { members } = portal.as(world.planner, world.root.id)
    const gone = await buildMember(database, world.cell, 'Ka Xa', { admittedOn: '2011-01-05' })
    await members.record({
      memberId: gone,
      fact: { kind: 'left', on: '2026-02-10', how: 'moved_away' },
      expectedSeq: 0,
    })
    const unitId = world.first.id
    const today = await members.structure({ unitId })
    expect(today).toMatchObject({
      total: 3,
      official: 2,
      probationary: 1,
      women: 1,
      minorities: 1,
      ethnicityUnknown: 1,
      youngest: 30,
      oldest: 86,
      ages: { to_30: 1, from_31: 0, from_41: 0, from_51: 1, from_61: 1 },
      admitted: 0,
      left: { moved_away: 1, removed: 0 },
    })
    const then = await members.structure({ unitId, on: '2025-12-31' })
    expect(then).toMatchObject({
      total: 4,
      official: 3,
      probationary: 1,
      youngest: 30,
      oldest: 85,
      admitted: 1,
      left: { moved_away: 0 },
    })
    for (const on of [undefined, '2025-12-31', '2025-06-30', '1980-01-01']) {
      const counted = await members.structure({ unitId, on })
      const listed = async (input: Parameters<typeof members.list>[0]) =>
        (await members.list({ unitId, on, ...input })).total
      expect([
        await listed({}),
        await listed({ standing: 'official' }),
        await listed({ standing: 'probationary' }),
        await listed({ gender: 'female' }),
        await listed({ status: 'exempt' }),
        await listed({ status: 'admitted' }),
        await listed({ status: 'left', thisYear: true, how: 'moved_away' }),
        await listed({ age: 'to_30' }),
        await listed({ age: 'from_61' }),
      ]).toEqual([
        counted.total,
        counted.official,
        counted.probationary,
        counted.women,
        counted.exempt,
        counted.admitted,
        counted.left.moved_away,
        counted.ages.to_30,
        counted.ages.from_61,
      ])
    }
    await expect(members.structure({ on: '2026-04-02' })).rejects.toMatchObject({
      message: 'date_in_future',
    })
  })

  it('stay with the unit that they stood under then', async ({ database, portal, world }) => {
    const { units, members } = portal.as(world.planner, world.root.id)
    const of = async (unitId: string, on?: string) => {
      const { total } = await members.structure({ unitId, on })
      expect((await members.list({ unitId, on })).total).toBe(total)
      return total
    }
    await buildMember(database, world.other.cell, 'Ka Ngoài')
    const before = await of(world.first.id)
    const decision = { from: '2026-03-01', document: '27-QĐ/ĐU' }
    const { id: second } = await units.create({
      parentId: world.root.id,
      name: 'Đảng bộ bộ phận mới',
      kind: 'grassroots_party_org',
      from: '2026-02-01',
      document: '26-QĐ/ĐU',
    })
    await units.place({ unitId: world.sibling.id, parentId: second, ...decision })
    expect(await of(world.first.id)).toBe(before - 1)
    expect(await of(second)).toBe(1)
    expect(await of(world.first.id, '2026-02-28')).toBe(before)
    expect(await of(second, '2026-02-28')).toBe(0)
  })
})

describe('the helpers', () => {
  it('stand by name with their running cases, and with the rule that speaks against them', async ({
    database,
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const created = await planner.candidates.create({
      unitId: world.cell.id,
      fullName: 'Ka Duyên',
      bornOn: '1998-05-12',
      schooling: '12/12',
      sourcedOn: '2025-08-01',
      basis: { basis: 'party_work', givenOn: '2025-08-01' },
    })
    if (created.outcome !== 'created') throw new Error(created.outcome)
    const { caseId } = created
    const leaver = await buildMember(database, world.cell, 'Ya Đi')
    for (const [at, mentorId] of [world.elder, leaver].entries())
      await planner.candidates.recordFact({
        caseId,
        event: { kind: 'mentor_assigned', on: '2025-09-01', mentorId },
        expectedSeq: at + 1,
        reason: 'theo sổ của chi bộ',
      })
    await planner.members.record({
      memberId: leaver,
      fact: { kind: 'left', on: '2026-02-10', how: 'moved_away' },
      expectedSeq: 0,
    })
    const { rows, total, acquaintance } = await planner.members.mentors({})
    expect(total).toBe(2)
    expect(acquaintance.months).toBe(12)
    expect(rows).toMatchObject([
      { fullName: 'Huỳnh Hữu Hải', helping: 1, findings: [] },
      { fullName: 'Ya Đi', helping: 1, findings: [{ kind: 'helper_left' }] },
    ])
    expect((await planner.members.get({ memberId: leaver })).helping).toMatchObject([
      { caseId, fullName: 'Ka Duyên' },
    ])
  })
})
