import { asOperator } from '../database/as-operator.ts'

/** Where the portal writes the time of an act and a screen or a page shows it. */
const shown = {
  'app.stored_file': ['stored_at', 'deleted_at'],
  'app.import_batch': ['created_at', 'checked_at', 'committed_at'],
  'app.figure_release': ['frozen_at', 'published_at'],
  'app.slogan': ['updated_at', 'published_at'],
  'app.article': ['created_at', 'updated_at', 'published_at'],
  'app.content_version': ['saved_at'],
  'pub.article': ['published_at'],
  'pub.figure_release': ['published_at'],
} as const

export const setBackTables = Object.keys(shown)

/**
 * Moves what the furnishing did from the real clock to the mornings up to the demonstration's day.
 * No account can do that: the owner of the tables lifts row security from them, for one transaction.
 * The audit log keeps the real time, because it is sealed.
 */
export async function setBackInstants(ownerUrl: string, today: Temporal.PlainDate): Promise<void> {
  const morning = today.toZonedDateTime({ timeZone: 'Asia/Ho_Chi_Minh', plainTime: '08:00' })
  await asOperator(ownerUrl, async (client) => {
    for (const [table, columns] of Object.entries(shown)) {
      const moved = columns.map((column) => `${column} = ${column} + ($1::timestamptz - now())`)
      await client.query(`alter table ${table} no force row level security`)
      await client.query(`update ${table} set ${moved.join(', ')}`, [
        morning.toInstant().toString(),
      ])
    }
    await client.query(spreadArticles)
    for (const table of setBackTables)
      await client.query(`alter table ${table} force row level security`)
  })
}

/** A page of news is not written in one morning: each article is six days older than the next. */
const spreadArticles = `
  with aged as (
    select id, (row_number() over (order by published_at desc) - 1) * interval '6 days' as by
    from app.article
  ), written as (
    update app.article a set created_at = created_at - by, updated_at = updated_at - by,
      published_at = published_at - by
    from aged where aged.id = a.id
  ), saved as (
    update app.content_version v set saved_at = saved_at - by from aged where aged.id = v.subject_id
  )
  update pub.article a set published_at = published_at - by from aged where aged.id = a.id`
