import { describe, expect } from 'vitest'
import { test as it } from '../testing/portal.ts'
import { buildDesk, slogan } from './desk.fixture.ts'
import { readSlogans } from './read-slogans.ts'

describe('a slogan', () => {
  it('goes from one person through another to the public, and away again', async ({
    database,
    portal,
  }) => {
    const { writer, publisher, both } = await buildDesk(database, portal, 's1')
    const { id } = await writer.slogans.create(slogan)
    const target = { id, expectedVersion: 1 }
    const copies = () =>
      database.query(
        'select first_line, second_line, valid_from::text, position from pub.slogan where id = $1',
        [id],
      )
    await expect(publisher.slogans.publish(target)).rejects.toMatchObject({
      message: 'wrong_status',
    })
    await writer.slogans.submit(target)
    expect(await copies()).toEqual([])
    await publisher.slogans.publish(target)
    expect(await copies()).toEqual([
      {
        first_line: slogan.firstLine,
        second_line: slogan.secondLine,
        valid_from: '2026-01-01',
        position: 1,
      },
    ])
    await both.slogans.withdraw({ id, reason: 'Hết đợt' })
    expect(await copies()).toEqual([])
    expect((await writer.slogans.list()).slogans[0]).toMatchObject({
      status: 'withdrawn',
      live: false,
    })
  })

  it('keeps its public words until a change of them is approved', async ({ database, portal }) => {
    const { writer, publisher } = await buildDesk(database, portal, 's2')
    const { id } = await writer.slogans.create(slogan)
    await writer.slogans.submit({ id, expectedVersion: 1 })
    await publisher.slogans.publish({ id, expectedVersion: 1 })
    const changed = { ...slogan, secondLine: '' }
    await writer.slogans.save({ id, expectedVersion: 1, draft: changed })
    const second = async () =>
      (await database.query('select second_line from pub.slogan where id = $1', [id]))[0]
    expect(await second()).toEqual({ second_line: slogan.secondLine })
    await writer.slogans.submit({ id, expectedVersion: 2 })
    await publisher.slogans.publish({ id, expectedVersion: 2 })
    expect(await second()).toEqual({ second_line: null })
  })

  it('is not published by its author', async ({ database, portal }) => {
    const { both } = await buildDesk(database, portal, 's3')
    const { id } = await both.slogans.create(slogan)
    await both.slogans.submit({ id, expectedVersion: 1 })
    await expect(both.slogans.publish({ id, expectedVersion: 1 })).rejects.toMatchObject({
      message: 'own_work',
    })
  })

  it('is warned of beside its near double, but not beside one that is over', async ({
    database,
    portal,
  }) => {
    const { writer } = await buildDesk(database, portal, 's4')
    const one = await writer.slogans.create(slogan)
    const over = { ...slogan, validFrom: '2023-01-01', validTo: '2023-12-31' }
    await writer.slogans.create(over)
    expect((await writer.slogans.list()).warnings).toEqual([])
    const two = await writer.slogans.create({ ...slogan, firstLine: 'XÂY DỰNG ĐẢNG BỘ TRONG SẠCH' })
    expect((await writer.slogans.list()).warnings).toContainEqual({
      reason: 'near_duplicate',
      id: one.id,
      other: two.id,
    })
  })

  it('looks like none at all from another committee', async ({ database, portal }) => {
    const here = await buildDesk(database, portal, 's5')
    const there = await buildDesk(database, portal, 's6')
    const { id } = await here.writer.slogans.create(slogan)
    await expect(
      there.writer.slogans.save({ id, expectedVersion: 1, draft: slogan }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'slogan' })
    expect((await there.writer.slogans.list()).slogans).toEqual([])
  })

  it('costs as many queries among many as alone', async ({ database, portal }) => {
    const { root, accounts, writer } = await buildDesk(database, portal, 's7')
    const scope = { account: accounts.writer, unit: root.id }
    const queriesOfList = () =>
      portal.services.scoped(scope, async (trx, { today }) => {
        let queries = 0
        const counting = trx.withPlugin({
          transformQuery: ({ node }) => {
            queries += 1
            return node
          },
          transformResult: ({ result }) => Promise.resolve(result),
        })
        const act = {
          accountId: accounts.writer,
          unit: root.id,
          path: root.path,
          today,
          requestId: '',
        }
        const { slogans } = await readSlogans(counting, act)
        return { slogans: slogans.length, queries }
      })
    await writer.slogans.create(slogan)
    const alone = await queriesOfList()
    for (const position of [2, 3, 4]) await writer.slogans.create({ ...slogan, position })
    expect(await queriesOfList()).toEqual({ slogans: 4, queries: alone.queries })
  })
})
