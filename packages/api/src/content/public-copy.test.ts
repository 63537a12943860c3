import { Client } from 'pg'
import { describe, expect, vi } from 'vitest'
import { test as it } from '../testing/portal.ts'
import { buildDesk, draft, submitted } from './desk.fixture.ts'

describe('the public copy', () => {
  it('holds no draft, nothing in review and no text of what was withdrawn', async ({
    database,
    portal,
  }) => {
    const desk = await buildDesk(database, portal, 'c1')
    await desk.writer.articles.create({ ...draft, title: 'Bản nháp' })
    await submitted(desk, { title: 'Đang duyệt' })
    const article = await submitted(desk, { title: 'Rút bài này' })
    await desk.publisher.articles.publish(article)
    await desk.publisher.articles.withdraw({ id: article.id, reason: 'Sai tên đơn vị' })
    const rows = await database.query(
      `select slug, title, sapo, body, withdrawn_at is not null as withdrawn from pub.article where path = $1`,
      [desk.root.path],
    )
    expect(rows).toEqual([{ slug: 'rut-bai-nay', title: '', sapo: '', body: [], withdrawn: true }])
  })

  it('stands unchanged while the article is revised, and can be withdrawn then', async ({
    database,
    portal,
  }) => {
    const desk = await buildDesk(database, portal, 'c2')
    const article = await submitted(desk)
    await desk.publisher.articles.publish(article)
    await desk.writer.articles.save({ ...article, draft: { ...draft, sapo: 'Đang sửa' } })
    const sapo = async () =>
      (
        await database.query('select sapo, updated_at from pub.article where id = $1', [article.id])
      )[0]
    expect(await sapo()).toEqual({ sapo: draft.sapo, updated_at: null })
    expect(await desk.writer.articles.get({ id: article.id })).toMatchObject({
      status: 'draft',
      live: true,
    })
    await desk.publisher.articles.withdraw({ id: article.id, reason: 'Rút' })
    expect(await desk.writer.articles.get({ id: article.id })).toMatchObject({
      status: 'withdrawn',
      live: false,
      slug: null,
    })
  })

  it('gets an address of its own, and keeps the old one leading to it', async ({
    database,
    portal,
  }) => {
    const desk = await buildDesk(database, portal, 'c3')
    const title = 'Tin ngắn trong tuần'
    const [one, two] = [await submitted(desk, { title }), await submitted(desk, { title })]
    expect((await desk.publisher.articles.publish(one)).slug).toBe('tin-ngan-trong-tuan')
    expect((await desk.publisher.articles.publish(two)).slug).toBe('tin-ngan-trong-tuan-2')

    await desk.writer.articles.save({ ...one, draft: { ...draft, title: 'Tin cuối tuần' } })
    const again = { id: one.id, expectedVersion: 2 }
    await desk.writer.articles.submit(again)
    expect((await desk.publisher.articles.publish(again)).slug).toBe('tin-cuoi-tuan')
    const redirects = await database.query('select old_slug, article_id from pub.article_redirect')
    expect(redirects).toEqual([{ old_slug: 'tin-ngan-trong-tuan', article_id: one.id }])

    const three = await submitted(desk, { title })
    expect((await desk.publisher.articles.publish(three)).slug).toBe('tin-ngan-trong-tuan-3')
  })

  it('has another address when another committee has the same title', async ({
    database,
    portal,
  }) => {
    const [here, there] = [
      await buildDesk(database, portal, 'c4'),
      await buildDesk(database, portal, 'c5'),
    ]
    const title = 'Cùng một tên'
    await here.publisher.articles.publish(await submitted(here, { title }))
    expect((await there.publisher.articles.publish(await submitted(there, { title }))).slug).toBe(
      'cung-mot-ten-2',
    )
  })

  it('is announced to the site with the paths that changed, when it is committed', async ({
    database,
    portal,
  }) => {
    const desk = await buildDesk(database, portal, 'c6')
    const site = new Client({ connectionString: database.urlAs('app_site') })
    await site.connect()
    const heard: unknown[] = []
    site.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '')))
    await site.query('listen pub_changed')
    const article = await submitted(desk, { title: 'Nghe thấy' })
    await expect(desk.both.articles.publish({ ...article, expectedVersion: 9 })).rejects.toThrow(
      'saved_meanwhile',
    )
    await desk.publisher.articles.publish(article)
    await desk.publisher.articles.withdraw({ id: article.id, reason: 'Rút' })
    const told = [
      ['/', '/tin-tuc', '/tin/nghe-thay'],
      ['/', '/tin-tuc', '/tin/nghe-thay', '*'],
    ]
    await vi.waitFor(() => expect(heard).toEqual(told), 5_000)
    for (const table of ['article', 'slogan', 'content_version', 'audit_event']) {
      await expect(site.query(`select * from app.${table}`)).rejects.toThrow(/permission denied/)
    }
    await site.end()
  })

  it('is not written by an editor past the portal', async ({ database, portal }) => {
    const desk = await buildDesk(database, portal, 'c7')
    const article = await submitted(desk)
    const portalUser = new Client({ connectionString: database.urlAs('app_portal') })
    await portalUser.connect()
    await portalUser.query('begin')
    await portalUser.query('select app.enter_scope($1, $2, $3, null)', [
      desk.accounts.writer,
      desk.root.id,
      '',
    ])
    await expect(
      portalUser.query(
        `insert into pub.article (id, committee_id, path, slug, title, sapo, body, category, author_name, published_at)
         select id, (select id from app.committee limit 1), path, 'lau', title, sapo, body, category, author_name, now()
         from app.article where id = $1`,
        [article.id],
      ),
    ).rejects.toThrow(/row-level security/)
    await portalUser.end()
  })
})
