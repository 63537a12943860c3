import { describe, expect } from 'vitest'
import { clearTexts } from '../testing/clear-text.fixture.ts'
import { create, test as it } from './candidates.fixture.ts'

describe('a sensitive field', () => {
  it('is told for a reason only, to whom may know, and the log keeps both', async ({
    database,
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const caseId = await create(planner, world.cell, 'Sùng Thị Mảy', {
      ethnicity: 'mong',
      identityNumber: '001098012345',
    })
    const file = await planner.candidates.get({ caseId })
    expect(file.sensitiveFields).toEqual(['ethnicity', 'identity_number'])
    expect(JSON.stringify(file)).not.toContain('001098012345')
    const wanted = { caseId, field: 'identity_number' as const, reason: 'đối chiếu căn cước' }
    expect(await planner.candidates.reveal(wanted)).toEqual({ value: '001098012345' })
    const secretary = portal.as(world.secretary, world.cell.id)
    await expect(secretary.candidates.reveal(wanted)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(planner.candidates.reveal({ ...wanted, field: 'religion' })).rejects.toMatchObject(
      { code: 'NOT_FOUND', message: 'field_not_recorded' },
    )
    await expect(planner.candidates.reveal({ ...wanted, reason: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect(
      await database.query(
        `select account_id, changes from app.audit_event where action = 'person.reveal' and subject_id = $1`,
        [file.personId],
      ),
    ).toEqual([
      {
        account_id: world.planner,
        changes: { field: 'identity_number', reason: 'đối chiếu căn cước' },
      },
    ])
    expect(await clearTexts(database, ['001098012345', 'mong'])).toEqual([])
  })
})
