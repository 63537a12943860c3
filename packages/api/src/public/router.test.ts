import { describe, expect } from 'vitest'
import { openPublicDatabase } from '@nguon/db/public/client'
import type { TestDatabase } from '@nguon/testing/database'
import { test } from '@nguon/testing/database'
import { createPublicCaller } from './router.ts'
import type { PublicCaller } from './router.ts'

const COMMITTEE = '01990000-0000-7000-8000-000000000001'
const RELEASE = '01990000-0000-7000-8000-0000000000aa'

async function withSite<T>(
  database: TestDatabase,
  run: (api: PublicCaller) => Promise<T>,
  today = '2026-04-01',
): Promise<T> {
  const db = openPublicDatabase({ url: database.urlAs('app_site') })
  try {
    return await run(createPublicCaller({ db, fixedToday: Temporal.PlainDate.from(today) }))
  } finally {
    await db.destroy()
  }
}

async function addArticle(database: TestDatabase, slug: string, more: Record<string, string> = {}) {
  await database.query(
    `insert into pub.article (id, committee_id, path, slug, title, sapo, body, category, author_name, published_at, withdrawn_at)
     values (uuidv7(), $1, '000a', $2, $3, 'Sapo', '[]', $4, 'Ban Biên tập', $5, $6)`,
    [
      COMMITTEE,
      slug,
      more['title'] ?? `Bài ${slug}`,
      more['category'] ?? 'Xây dựng Đảng',
      more['publishedAt'] ?? '2026-03-01T00:00:00Z',
      more['withdrawnAt'] ?? null,
    ],
  )
}

describe('before the first committee', () => {
  test('there is nothing to show, and nothing fails', async ({ database }) => {
    await withSite(database, async (api) => {
      expect(await api.site()).toBeNull()
      expect(await api.home()).toBeNull()
      expect(await api.news({ page: 1 })).toBeNull()
      expect(await api.article({ slug: 'x' })).toBeNull()
      expect(await api.results({})).toBeNull()
    })
    await database.query(
      `with root as (
         insert into app.unit (path, name, kind) values ('000a', 'Đảng bộ xã Thử', 'party_committee'))
       insert into pub.site (committee_id, path, name, parent_body, contact, responsible, licence, established_on)
       values ($1, '000a', 'Đảng bộ xã Thử', 'Đảng bộ tỉnh', '{"phone":"0123","email":"not an address","evil":1}', 'Ban Xây dựng Đảng', '', '2025-07-01')`,
      [COMMITTEE],
    )
    await withSite(database, async (api) => {
      const site = await api.site()
      expect(site).toMatchObject({ name: 'Đảng bộ xã Thử', contact: { phone: '0123' } })
      expect(site?.contact).not.toHaveProperty('evil')
    })
  })
})

describe('the news', () => {
  test('come newest first, twenty a page, without withdrawn ones', async ({ database }) => {
    for (let day = 1; day <= 21; day += 1)
      await addArticle(database, `bai-${day}`, {
        publishedAt: `2026-03-${String(day).padStart(2, '0')}T01:00:00Z`,
      })
    await addArticle(database, 'da-go', {
      publishedAt: '2026-03-30T01:00:00Z',
      withdrawnAt: '2026-03-31T01:00:00Z',
    })
    await withSite(database, async (api) => {
      const first = await api.news({ page: 1 })
      expect(first).toMatchObject({ total: 21, pages: 2, offset: 0 })
      expect(first?.articles[0]?.slug).toBe('bai-21')
      expect(first?.articles).toHaveLength(20)
      expect((await api.news({ page: 2 }))?.articles.map(({ slug }) => slug)).toEqual(['bai-1'])
      expect(await api.news({ page: 3 })).toBeNull()
    })
  })
})

describe('an article', () => {
  test('brings its company; a withdrawn one brings no word of its text (A15)', async ({
    database,
  }) => {
    await withSite(database, async (api) => {
      const found = await api.article({ slug: 'bai-10' })
      expect(found).toMatchObject({
        kind: 'article',
        previous: { slug: 'bai-9' },
        next: { slug: 'bai-11' },
      })
      expect(found?.kind === 'article' && found.related).toHaveLength(3)
      expect(await api.article({ slug: 'da-go' })).toEqual({
        kind: 'withdrawn',
        withdrawnAt: '2026-03-31T01:00:00Z',
      })
      expect(await api.article({ slug: 'khong-co' })).toBeNull()
    })
  })

  test('is found under its old address for ever', async ({ database }) => {
    await database.query(
      `insert into pub.article_redirect (old_slug, path, article_id) select 'ten-cu', '000a', id from pub.article where slug = 'bai-3'`,
    )
    await withSite(database, async (api) => {
      expect(await api.article({ slug: 'ten-cu' })).toEqual({ kind: 'moved', slug: 'bai-3' })
    })
  })

  test('is looked up by value: metacharacters are no address (A36)', async ({ database }) => {
    await withSite(database, async (api) => {
      for (const slug of ["x' or '1'='1", '%', '_', 'a"b', '{"a":1}', '../x', 'X'.repeat(300)])
        await expect(api.article({ slug })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
      await expect(api.news({ page: 1.5 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
      await expect(api.results({ year: Number.NaN })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    })
  })
})

describe('slogans', () => {
  test('stand from their first to their last day', async ({ database }) => {
    await database.query(
      `insert into pub.slogan (id, committee_id, path, first_line, second_line, kicker, valid_from, valid_to, position) values
       (uuidv7(), $1, '000a', 'Hai', null, '', '2026-01-01', '2026-04-01', 2),
       (uuidv7(), $1, '000a', 'Một', 'dòng sau', 'Năm 2026', '2026-04-01', null, 1),
       (uuidv7(), $1, '000a', 'Hết hạn', null, '', '2026-01-01', '2026-03-31', 3),
       (uuidv7(), $1, '000a', 'Chưa đến', null, '', '2026-04-02', null, 4)`,
      [COMMITTEE],
    )
    const linesOn = (today: string) =>
      withSite(
        database,
        async (api) => (await api.home())?.slogans.map(({ firstLine }) => firstLine),
        today,
      )
    expect(await linesOn('2026-04-01')).toEqual(['Một', 'Hai'])
    expect(await linesOn('2026-04-02')).toEqual(['Một', 'Chưa đến'])
  })
})

describe('figures', () => {
  test('come from the newest release; a suppressed one has no number', async ({ database }) => {
    await database.query(
      `insert into pub.figure_release (id, committee_id, path, as_of, published_at) values
       ($2, $1, '000a', '2026-03-31', '2026-04-01T00:00:00Z'),
       (uuidv7(), $1, '000a', '2025-12-31', '2026-01-05T00:00:00Z')`,
      [COMMITTEE, RELEASE],
    )
    await database.query(
      `insert into pub.figure (release_id, path, measure, position, numerator, denominator, target_min, target_max, stretch, period_from, period_to, suppressed, series) values
       ($1, '000a', 'admissions', 1, 3, null, 40, 45, 57, '2026-01-01', '2026-03-31', false, '[{"month":1,"value":1},{"month":2,"value":2}]'),
       ($1, '000a', 'ethnic_minority_admissions', 2, null, null, null, null, null, '2026-01-01', '2026-03-31', true, null),
       ($1, '000a', 'members', 3, 1420, null, null, null, null, '2026-03-31', '2026-03-31', false, '"no series"')`,
      [RELEASE],
    )
    await withSite(database, async (api) => {
      const results = await api.results({})
      expect(results?.release.asOf).toBe('2026-03-31')
      expect(results?.years).toEqual([2026, 2025])
      expect(results?.figures).toMatchObject([
        { measure: 'admissions', numerator: 3, series: [{ month: 1, value: 1 }, { month: 2 }] },
        { numerator: null, denominator: null, series: null, suppressed: true },
        { measure: 'members', numerator: 1420, series: null },
      ])
      expect((await api.results({ year: 2025 }))?.release.asOf).toBe('2025-12-31')
      expect(await api.results({ year: 2024 })).toBeNull()
    })
  })
})

describe('how to join', () => {
  test('is told by the edition in force, without the numbers that nobody has verified', async ({
    database,
  }) => {
    const joiningOn = (today: string) =>
      withSite(database, async (api) => (await api.home())?.joining, today)
    expect(await joiningOn('2026-07-25')).toEqual({
      document: '294-QĐ/TW',
      issuedOn: '2025-05-26',
      ageMinimumYears: null,
      cellVote: null,
      probationMonths: null,
      confirmedIn: [],
    })
    expect(await joiningOn('2026-07-26')).toMatchObject({ document: '208-QĐ/TW' })
    expect(await joiningOn('2001-01-01')).toBeNull()
  })

  test('is told with the numbers of the committee, and where they were read', async ({
    database,
  }) => {
    const place = { document: '06-HD/TW', issuedOn: '2025-06-09', article: 'điểm 3.7' }
    await database.query(
      `insert into pub.rule_confirmation (committee_id, path, edition, rule, value, document, issued_on, article)
       select $1, '000a', '294-qd-tw', rule, value::jsonb, $2, $3, $4 from (values
         ('ageMinimumYears', '18'), ('classCertificateMonths', '48'),
         ('cellVote', '{"numerator":2,"denominator":3,"of":"official_members"}')) as told (rule, value)`,
      [COMMITTEE, place.document, place.issuedOn, place.article],
    )
    const home = await withSite(database, (api) => api.home())
    expect(home?.joining).toMatchObject({
      document: '294-QĐ/TW',
      ageMinimumYears: 18,
      cellVote: { numerator: 2, denominator: 3 },
      confirmedIn: [place],
    })
  })
})

describe('a committee that extends the software', () => {
  test('has no page and no accent until its package is installed', async ({ database }) => {
    await withSite(database, async (api) => {
      expect(await api.site()).toMatchObject({ accent: null, pages: [] })
      expect(await api.page({ slug: 'gioi-thieu' })).toBeNull()
    })
  })

  test('says of its own measure what it is', async ({ database }) => {
    await database.query(`update pub.site set extension = 'example' where committee_id = $1`, [
      COMMITTEE,
    ])
    await database.query(
      `insert into pub.figure (release_id, path, measure, position, numerator, denominator, period_from, period_to, suppressed)
       values ($1, '000a', 'example__youth_union_admissions', 9, 6, 20, '2026-01-01', '2026-03-31', false)`,
      [RELEASE],
    )
    const figures = await withSite(database, async (api) => (await api.results({}))?.figures)
    expect(figures?.at(-1)?.words?.label).toBe('Tỷ lệ đảng viên mới là đoàn viên thanh niên')
    expect(figures?.[0]?.words).toBeNull()
  })

  test('says which whole is a target, and so may be exceeded', async ({ database }) => {
    await database.query(
      `insert into pub.figure (release_id, path, measure, position, numerator, denominator, period_from, period_to, suppressed)
       values ($1, '000a', 'term_admissions_against_target', 10, 329, 300, '2025-01-01', '2026-03-31', false),
              ($1, '000a', 'class_yield', 11, 45, 17, '2026-01-01', '2026-03-31', false)`,
      [RELEASE],
    )
    const figures = await withSite(database, async (api) => (await api.results({}))?.figures)
    expect(figures?.slice(-2).map(({ wholeIsTarget }) => wholeIsTarget)).toEqual([true, false])
  })

  test('brings pages and an accent of its own', async ({ database }) => {
    await withSite(database, async (api) => {
      expect(await api.site()).toMatchObject({
        accent: { light: '#2C4A7C', dark: '#9DB8E8' },
        pages: [{ slug: 'gioi-thieu', title: 'Giới thiệu' }],
      })
      expect((await api.page({ slug: 'gioi-thieu' }))?.body).toHaveLength(3)
      expect(await api.page({ slug: 'khong-co' })).toBeNull()
    })
  })
})

test('a year of figures keeps its address for good', async ({ database }) => {
  await database.query(
    `insert into pub.figure_release (id, committee_id, path, as_of, published_at)
     select uuidv7(), $1, '000a', month - interval '1 day', month
     from generate_series('2026-05-01'::date, '2032-01-01', '1 month') month`,
    [COMMITTEE],
  )
  await withSite(database, async (api) => {
    expect((await api.results({ year: 2025 }))?.release.asOf).toBe('2025-12-31')
    expect((await api.results({}))?.years).toEqual([2031, 2030, 2029, 2028, 2027, 2026, 2025])
  })
})
