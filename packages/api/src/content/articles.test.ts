import type { ArticleDraft, ArticleImage } from '@nguon/domain/content/article'
import { describe, expect } from 'vitest'
import { test as it } from '../testing/portal.ts'
import { buildDesk, draft, submitted } from './desk.fixture.ts'

const undescribed: ArticleImage = {
  picture: 'flag',
  alternative: { kind: 'text', text: '' },
  caption: '',
  credit: '',
}

describe('an article', () => {
  it('goes from one person through another to the public', async ({ database, portal }) => {
    const desk = await buildDesk(database, portal, 'a1')
    const article = await submitted(desk)
    expect((await desk.publisher.articles.get({ id: article.id })).acts.publish).toBeNull()
    const { slug } = await desk.publisher.articles.publish(article)
    expect(slug).toBe('chi-bo-thon-dong-ket-nap-hai-dang-vien')
    const [copy] = await database.query(
      'select title, body, withdrawn_at from pub.article where id = $1',
      [article.id],
    )
    expect(copy).toEqual({ title: draft.title, body: draft.body, withdrawn_at: null })
    expect(await desk.writer.articles.get({ id: article.id })).toMatchObject({
      status: 'published',
      live: true,
      slug,
    })
  })

  it('is not published by anybody who saved it, also with both roles', async ({
    database,
    portal,
  }) => {
    const desk = await buildDesk(database, portal, 'a2')
    const own = await desk.both.articles.create(draft)
    await desk.both.articles.submit({ id: own.id, expectedVersion: 1 })
    await expect(
      desk.both.articles.publish({ id: own.id, expectedVersion: 1 }),
    ).rejects.toMatchObject({ message: 'own_work' })

    const shared = await desk.writer.articles.create(draft)
    await desk.both.articles.save({
      id: shared.id,
      expectedVersion: 1,
      draft: { ...draft, sapo: 'Sửa' },
    })
    await desk.writer.articles.save({ id: shared.id, expectedVersion: 2, draft })
    await desk.writer.articles.submit({ id: shared.id, expectedVersion: 3 })
    await expect(
      desk.both.articles.publish({ id: shared.id, expectedVersion: 3 }),
    ).rejects.toMatchObject({ message: 'own_work' })
    expect((await desk.both.articles.get({ id: shared.id })).acts.publish).toBe('own_work')
    expect(
      await database.query('select from pub.article where id = any($1)', [[own.id, shared.id]]),
    ).toEqual([])
  })

  it('is not published from one tab while another tab of the same person saves it', async ({
    database,
    portal,
  }) => {
    const desk = await buildDesk(database, portal, 'a3')
    for (let round = 0; round < 8; round += 1) {
      const article = await submitted(desk, { title: `Bài số ${round}` })
      const [saved, published] = await Promise.allSettled([
        desk.both.articles.save({ ...article, draft: { ...draft, title: `Bài số ${round}, sửa` } }),
        desk.both.articles.publish(article),
      ])
      const [copy] = await database.query('select title from pub.article where id = $1', [
        article.id,
      ])
      expect(saved.status).toBe('fulfilled')
      // Published first: the copy is what was read, without the later change. Saved first: nothing.
      expect(copy).toEqual(
        published.status === 'fulfilled' ? { title: `Bài số ${round}` } : undefined,
      )
      await expect(
        desk.both.articles.publish({ id: article.id, expectedVersion: 2 }),
      ).rejects.toThrow(/wrong_status|own_work|saved_meanwhile/)
    }
  })

  it('is a draft again after any change, so that nobody approves what he has not read', async ({
    database,
    portal,
  }) => {
    const desk = await buildDesk(database, portal, 'a4')
    const article = await submitted(desk)
    const saved = await desk.colleague.articles.save({
      ...article,
      draft: { ...draft, sapo: 'Thêm một câu.' },
    })
    expect(saved).toMatchObject({ version: 2, status: 'draft' })
    await expect(desk.publisher.articles.publish(article)).rejects.toMatchObject({
      message: 'saved_meanwhile',
    })
    await expect(
      desk.publisher.articles.publish({ ...article, expectedVersion: 2 }),
    ).rejects.toMatchObject({ message: 'wrong_status' })
  })

  it('stays as it is when what is saved is what is stored', async ({ database, portal }) => {
    const desk = await buildDesk(database, portal, 'a5')
    const article = await submitted(desk)
    expect(await desk.both.articles.save({ ...article, draft })).toMatchObject({
      version: 1,
      status: 'in_review',
    })
    await desk.both.articles.publish(article)
  })

  it('tells the second of two editors who saved meanwhile and when', async ({
    database,
    portal,
  }) => {
    const desk = await buildDesk(database, portal, 'a6')
    const { id } = await desk.writer.articles.create(draft)
    await desk.colleague.articles.save({
      id,
      expectedVersion: 1,
      draft: { ...draft, sapo: 'Của đồng nghiệp' },
    })
    const late = desk.writer.articles.save({
      id,
      expectedVersion: 1,
      draft: { ...draft, sapo: 'Của tôi' },
    })
    await expect(late).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: {
        reason: 'saved_meanwhile',
        details: {
          values: {
            who: 'colleague.a6',
            version: 2,
            at: expect.stringMatching(/^\d\d:\d\d \d\d\/\d\d\/\d{4}$/),
          },
        },
      },
    })
    expect((await desk.writer.articles.get({ id })).draft.sapo).toBe('Của đồng nghiệp')
  })

  it.for([
    ['m1', 'title', { title: '' }],
    ['m2', 'sapo', { sapo: '' }],
    ['m3', 'author_name', { authorName: '' }],
    ['m4', 'category', { category: '' }],
    ['m5', 'body', { body: [] }],
    ['m6', 'image_alternative', { image: undescribed }],
  ] satisfies [string, string, Partial<ArticleDraft>][])(
    '%s: without %s is neither sent nor published',
    async ([segment, field, change], { database, portal }) => {
      const desk = await buildDesk(database, portal, segment)
      const { id } = await desk.writer.articles.create({ ...draft, ...change })
      const target = { id, expectedVersion: 1 }
      const refusal = { message: `missing_${field}` }
      await expect(desk.writer.articles.submit(target)).rejects.toMatchObject(refusal)
      await database.query(`update app.article set status = 'in_review' where id = $1`, [id])
      await expect(desk.publisher.articles.publish(target)).rejects.toMatchObject(refusal)
    },
  )

  it('comes back from review to its editor, or with a comment from the publisher', async ({
    database,
    portal,
  }) => {
    const desk = await buildDesk(database, portal, 'a7')
    const article = await submitted(desk)
    await desk.writer.articles.withdrawFromReview({ id: article.id })
    expect((await desk.writer.articles.get({ id: article.id })).status).toBe('draft')
    await desk.writer.articles.submit(article)
    await desk.publisher.articles.return({ id: article.id, comment: 'Ghi rõ ngày kết nạp' })
    expect(await desk.writer.articles.get({ id: article.id })).toMatchObject({
      status: 'draft',
      reviewNote: 'Ghi rõ ngày kết nạp',
    })
    await desk.writer.articles.submit(article)
    expect((await desk.writer.articles.get({ id: article.id })).reviewNote).toBe('')
  })

  it('looks like none at all from another committee, and from a unit below', async ({
    database,
    portal,
  }) => {
    const desk = await buildDesk(database, portal, 'a8')
    const other = await buildDesk(database, portal, 'a9')
    const article = await submitted(desk)
    const attempts = [
      () => other.writer.articles.get({ id: article.id }),
      () => other.writer.articles.save({ ...article, draft }),
      () => other.publisher.articles.publish(article),
      () => other.publisher.articles.withdraw({ id: article.id, reason: 'thử' }),
      () => portal.as(desk.accounts.publisher, desk.cell.id).content.articles.publish(article),
    ]
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'article' })
    }
    expect((await other.writer.articles.list({})).rows).toEqual([])
  })

  it('is counted and listed by status, the last touched first', async ({ database, portal }) => {
    const desk = await buildDesk(database, portal, 'b1')
    const first = await desk.writer.articles.create({ ...draft, title: 'Một' })
    await submitted(desk, { title: 'Hai' })
    await desk.writer.articles.save({
      id: first.id,
      expectedVersion: 1,
      draft: { ...draft, title: 'Một, sửa' },
    })
    const { rows, counts } = await desk.publisher.articles.list({})
    expect(rows.map((row) => [row.title, row.savedBy])).toEqual([
      ['Một, sửa', 'writer.b1'],
      ['Hai', 'writer.b1'],
    ])
    expect(counts).toEqual({ draft: 1, in_review: 1, published: 0, withdrawn: 0 })
    expect((await desk.publisher.articles.list({ status: 'in_review' })).rows).toHaveLength(1)
    await expect(desk.publisher.articles.list({ cursor: 'x' })).rejects.toMatchObject({
      message: 'cursor_invalid',
    })
  })

  it('is paged without a gap or a repetition', async ({ database, portal }) => {
    const desk = await buildDesk(database, portal, 'b2')
    for (let n = 0; n < 53; n += 1)
      await desk.writer.articles.create({ ...draft, title: `Bài ${n}` })
    const one = await desk.writer.articles.list({})
    const two = await desk.writer.articles.list({ cursor: one.nextCursor ?? '' })
    expect(two.nextCursor).toBeNull()
    expect(new Set([...one.rows, ...two.rows].map(({ id }) => id)).size).toBe(53)
  })
})
