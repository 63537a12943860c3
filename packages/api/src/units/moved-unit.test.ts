import { placeUnit } from '@nguon/db/units/place-unit'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, buildUnit, type BuiltUnit } from '@nguon/testing/builders/committee'
import { describe, expect } from 'vitest'
import { draft, slogan } from '../content/desk.fixture.ts'
import { test as it } from '../testing/portal.ts'
import { uploadWorkbook } from '../testing/upload.ts'

describe('a unit that is put elsewhere', () => {
  it('keeps its texts, public or not, and its lists', async ({ database, portal }) => {
    const { root, cell } = await buildCommittee(database, 'm1')
    const parent = await buildUnit(database, {
      parent: root,
      segment: '7',
      kind: 'grassroots_party_org',
    })
    const account = (role: string, unit: BuiltUnit) =>
      buildAccount(database, `${role}.m1`, [{ role, unit }])
    const above = await buildAccount(database, 'above.m1', [{ role: 'planner', unit: root }])
    const editor = portal.as(await account('editor', cell), cell.id).content
    const publisher = portal.as(await account('publisher', cell), cell.id).content
    const planner = await account('planner', cell)
    const { id } = await editor.articles.create(draft)
    await editor.articles.submit({ id, expectedVersion: 1 })
    const { slug } = await publisher.articles.publish({ id, expectedVersion: 1 })
    const line = await editor.slogans.create(slogan)
    await editor.slogans.submit({ id: line.id, expectedVersion: 1 })
    await publisher.slogans.publish({ id: line.id, expectedVersion: 1 })
    const fileId = await uploadWorkbook(
      portal.services,
      { account: planner, unit: cell },
      Buffer.from('x'),
      'a.xlsx',
    )
    const { imports } = portal.as(planner, cell.id)
    await imports.start({ fileId })
    await portal.services.scoped({ account: above, unit: root.id }, (trx) =>
      placeUnit(trx, {
        unit: cell,
        parent,
        from: Temporal.PlainDate.from('2026-03-01'),
        document: '27-QĐ/ĐU',
      }),
    )
    expect(await imports.list()).toMatchObject([{ fileName: 'a.xlsx' }])
    expect(await editor.articles.get({ id })).toMatchObject({ live: true, slug })
    expect((await editor.articles.list({})).rows).toMatchObject([{ id, live: true }])
    expect((await editor.slogans.list()).slogans).toMatchObject([{ id: line.id, live: true }])
    await publisher.articles.withdraw({ id, reason: 'đính chính' })
    await publisher.slogans.withdraw({ id: line.id, reason: 'đính chính' })
    const left = await database.query(
      `select (select count(*)::int from pub.article where id = $1 and withdrawn_at is null) as articles,
         (select count(*)::int from pub.slogan where id = $2) as slogans`,
      [id, line.id],
    )
    expect(left).toEqual([{ articles: 0, slogans: 0 }])
  })
})
