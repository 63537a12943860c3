import { AppError } from '@nguon/domain/errors'
import { describe, expect } from 'vitest'
import { create, draft, test as it } from './candidates.fixture.ts'

const spent = () => Promise.reject(new AppError('throttled', 'too_many_attempts'))

describe('a person who may be known in another unit', () => {
  it('is told of in general, once, and no more than that', async ({ database, portal, world }) => {
    const neighbour = portal.as(world.neighbour, world.sibling.id)
    await create(neighbour, world.sibling, 'Mùa A Dơ', { identityNumber: '068098001234' })
    const secretary = portal.as(world.secretary, world.cell.id)
    const asked = async () =>
      database.query(
        `select changes, path from app.audit_event where action = 'duplicates.ask_elsewhere' and account_id = $1`,
        [world.secretary],
      )
    for (const form of [
      draft(world.cell, 'Mua A Do'),
      draft(world.cell, 'Tên Khác', { bornOn: '1990-01-01', identityNumber: '068098001234' }),
    ]) {
      const answer = await secretary.candidates.create(form)
      expect(answer).toEqual({ outcome: 'possible_duplicate', duplicates: [], elsewhere: true })
    }
    const known = await asked()
    expect(known).toEqual(Array.from({ length: 2 }, () => ({ changes: {}, path: world.cell.path })))
    await create(secretary, world.cell, 'Không Ai Biết', { identityNumber: '068098009999' })
    expect(await asked()).toHaveLength(3)
    await create(secretary, world.cell, 'Mua A Do', { acceptDuplicate: true })
    expect(await asked()).toHaveLength(3)
  })

  it('is not asked about outside the committee, nor by who asks too often', async ({
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    await create(planner, world.sibling, 'Giàng A Tủa')
    const { services } = portal
    const tired = portal.as(world.secretary, world.cell.id, {
      services: { ...services, throttle: spent },
    })
    await create(tired, world.cell, 'Giang A Tua')
    const foreign = await planner.candidates.create(
      draft(world.second, 'Lê Văn Ân', { bornOn: '1975-03-04' }),
    )
    expect(foreign.outcome).toBe('created')
  })
})
