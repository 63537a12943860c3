import { describe, expect } from 'vitest'
import { create, test as it } from '../candidates/candidates.fixture.ts'

describe('what is noted of a person', () => {
  it('holds for its days, ends, and is withdrawn without a trace on the page', async ({
    database,
    portal,
    world,
  }) => {
    const caller = portal.as(world.secretary, world.cell.id)
    const caseId = await create(caller, world.cell, 'Giàng Thị Say')
    const { personId } = await caller.candidates.get({ caseId })
    await caller.people.noteFlag({ personId, flag: 'works_away', since: '2025-09-01' })
    await caller.people.noteFlag({ personId, flag: 'demobilised', since: '2024-02-01' })
    await expect(
      caller.people.noteFlag({ personId, flag: 'works_away', since: '2026-01-01' }),
    ).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT', message: 'flag_holds_already' })
    const [away, soldier] = await caller.people.flags({ personId })
    expect([away?.flag, soldier?.flag]).toEqual(['works_away', 'demobilised'])
    await caller.people.endFlag({ flagId: away?.id ?? '', until: '2026-03-31' })
    await expect(
      caller.people.endFlag({ flagId: away?.id ?? '', until: '2026-03-30' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    await caller.people.withdrawFlag({ flagId: soldier?.id ?? '' })
    const left = await caller.people.flags({ personId })
    expect(left.map(({ flag, until }) => [flag, String(until)])).toEqual([
      ['works_away', '2026-03-31'],
    ])
    expect(
      await database.query(
        `select action from app.audit_event where subject_id = $1 and action like '%flag' order by id`,
        [personId],
      ),
    ).toEqual(['note', 'note', 'end', 'withdraw'].map((act) => ({ action: `person.${act}_flag` })))
  })

  it('says on what basis it may be kept, from the first day', async ({ portal, world }) => {
    const caller = portal.as(world.secretary, world.cell.id)
    const caseId = await create(caller, world.cell, 'Ya Brát', {
      basis: { basis: 'consent', givenOn: '2025-08-01', document: 'Phiếu đồng ý ngày 01/8/2025' },
    })
    const { personId } = await caller.candidates.get({ caseId })
    const { standing, recorded } = await caller.people.bases({ personId })
    expect(recorded).toMatchObject([
      { id: standing, basis: 'consent', document: 'Phiếu đồng ý ngày 01/8/2025' },
    ])
    const withdraw = (on: string) => caller.people.withdrawConsent({ basisId: standing ?? '', on })
    await expect(withdraw('2025-07-31')).rejects.toMatchObject({
      message: 'withdrawn_before_given',
    })
    await withdraw('2026-03-01')
    await expect(withdraw('2026-03-02')).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await caller.people.bases({ personId })).standing).toBeNull()
    await caller.people.recordBasis({ personId, basis: 'party_work', givenOn: '2026-03-10' })
    const now = await caller.people.bases({ personId })
    expect(now.recorded).toHaveLength(2)
    await expect(
      caller.people.withdrawConsent({ basisId: now.standing ?? '', on: '2026-03-11' }),
    ).rejects.toMatchObject({ message: 'only_consent_is_withdrawn' })
  })

  it('has no basis in days to come', async ({ portal, world }) => {
    const caller = portal.as(world.secretary, world.cell.id)
    const later = { basis: 'party_work' as const, givenOn: '2026-04-02' }
    await expect(create(caller, world.cell, 'Ka Hiếu', { basis: later })).rejects.toMatchObject({
      message: 'date_in_future',
    })
  })
})
