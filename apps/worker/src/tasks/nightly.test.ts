import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createFolderStore, type FileStore } from '@nguon/api/files/file-store'
import { test as it, testToday, type Portal } from '@nguon/api/testing/portal'
import { createLogger } from '@nguon/process/logger'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { buildCandidate } from '@nguon/testing/builders/person'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect, vi } from 'vitest'
import { startWorker } from '../start-worker.ts'
import { nightlyCrontab, nightlyTasks } from './nightly.ts'

const [lastOfMarch, firstOfApril] = ['2026-03-31', '2026-04-01']

describe('a number that a committee confirms', () => {
  it('counts in the rows of its cases as soon as the worker comes to it', async ({
    database,
    portal,
  }) => {
    const { root, cell } = await buildCommittee(database, 'c1')
    const planner = await buildAccount(database, 'planner.c1', [{ role: 'planner', unit: root }])
    const leader = await buildAccount(database, 'leader.c1', [{ role: 'leader', unit: root }])
    const { caseId } = await buildCandidate(database, cell, 'Ka Lan')
    const { candidates } = portal.as(planner, root.id)
    await candidates.recordStep({
      caseId,
      command: { kind: 'finish_class', on: '2025-09-01' },
      expectedSeq: 1,
      reason: 'đã đối chiếu',
    })
    const due = async () => (await candidates.list({})).rows.map(({ dueOn }) => String(dueOn))
    expect(await due()).toEqual(['2030-09-01'])
    const worker = await startWorker({
      databaseUrl: database.urlAs('app_worker'),
      fixedToday: testToday,
      log: createLogger('worker', 'silent'),
      tasks: nightlyTasks(portal.services),
      crontab: '',
      observe: () => {},
    })
    try {
      await portal.as(leader, root.id).rules.confirm({
        edition: '294-qd-tw',
        rule: 'classCertificateMonths',
        value: 48,
        citation: { document: '06-HD/TW', issuedOn: '2025-06-09', article: 'điểm 5.4' },
        expectedSeq: 0,
      })
      await vi.waitFor(async () => expect(await due()).toEqual(['2029-09-01']), 20_000)
    } finally {
      await worker.stop()
    }
  })
})

describe('the night', () => {
  it('forgets what a worker that died had no more time for, and who was once signed in', async ({
    database,
    portal,
  }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nguon-night-'))
    const files = createFolderStore(folder, portal.services.vault)
    const { sha256, keyId } = await files.put(Buffer.from('danh sách đã nhập'))
    const name = `${sha256.toString('hex')}.${keyId}`
    await utimes(path.join(folder, name.slice(0, 2), name), 0, 0)
    await database.query(
      `insert into app.session (account_id, token_hash, expires_at) values ($1, 'x', '2020-01-01')`,
      [await buildAccount(database, 'long.gone', [])],
    )
    await passNight({ database, files }, lastOfMarch)
    await expect(files.get({ sha256, keyId })).rejects.toMatchObject({ code: 'ENOENT' })
    await rm(folder, { recursive: true })
    expect(await database.query('select from app.session where expires_at < now()')).toEqual([])
  })

  it('is caught up with: who has come of age counts, in every committee, and nothing else moves', async ({
    database,
    portal,
  }) => {
    const places = [
      await buildPlace(database, portal, 'd1'),
      await buildPlace(database, portal, 'd2'),
    ]
    await passNight({ database, files: portal.services.files }, lastOfMarch)
    for (const { seen } of places) expect(await seen()).toEqual(beforeTheNight)
    const quiet = await rowVersions(database)
    await passNight({ database, files: portal.services.files }, lastOfMarch)
    expect(await rowVersions(database)).toEqual(quiet)
    expect(await logged(database, places)).toEqual([])

    await passNight({ database, files: portal.services.files }, firstOfApril)
    for (const { seen } of places) expect(await seen()).toEqual(afterTheNight)
    const changed = await rowVersions(database)
    for (const { steady } of places) expect(changed.get(steady)).toBe(quiet.get(steady))
    expect(await logged(database, places)).toEqual(
      places.map(({ root }) => ({
        path: root.path,
        account_id: null,
        changes: { cases: 3, fields: ['eligible'] },
      })),
    )
    await passNight({ database, files: portal.services.files }, firstOfApril)
    expect(await rowVersions(database)).toEqual(changed)
    expect(await logged(database, places)).toHaveLength(places.length)
  })

  it('that fails in one committee is over in the others', async ({ database, portal }) => {
    const broken = await buildPlace(database, portal, 'e1')
    const sound = await buildPlace(database, portal, 'e2')
    await database.query(
      `insert into app.recruitment_event (case_id, path, seq, kind, happened_on, data, unit_then, path_then)
       select case_id, path, 2, 'mentor_assigned', happened_on, '{}', unit_then, path_then
       from app.recruitment_event where case_id = $1`,
      [broken.steady],
    )
    const { failed } = await passNight({ database, files: portal.services.files }, firstOfApril, 1)
    expect(await sound.seen()).toEqual(afterTheNight)
    expect(await broken.seen()).toEqual(beforeTheNight)
    expect(failed).toEqual([{ attempts: 1, unit: broken.root.id }])
  })
})

const beforeTheNight = { young: false, undated: false, old: true, oldUnit: 'available' }
const afterTheNight = { young: true, undated: true, old: false, oldUnit: 'present_not_eligible' }

/** A committee whose rows were last right on 31 March: two persons turn 18 in April, one is over 60. */
async function buildPlace(database: TestDatabase, portal: Portal, segment: string) {
  const { root, cell, second } = await buildCommittee(database, segment)
  const planner = await buildAccount(database, `planner.${segment}`, [
    { role: 'planner', unit: root },
  ])
  const steady = await buildCandidate(database, cell, 'Ka Lan')
  const young = await buildCandidate(database, cell, 'Sùng Thị Mảy')
  const undated = await buildCandidate(database, cell, 'Ya Tiong')
  const old = await buildCandidate(database, second, 'Giàng A Dế')
  const born = (personId: string, day: string) =>
    database.query(`update app.person set born_on = $2, birth_year = $3 where id = $1`, [
      personId,
      day,
      Number(day.slice(0, 4)),
    ])
  await born(young.personId, '2008-04-20')
  await born(undated.personId, '2008-04-05')
  await born(old.personId, '1966-03-20')
  await database.query(`update app.recruitment_case set eligible = false where id = any($1)`, [
    [young.caseId, undated.caseId],
  ])
  await database.query(`delete from app.recruitment_event where case_id = $1`, [undated.caseId])
  await database.query(
    `update app.recruitment_case set last_seq = 0, sourced_on = null where id = $1`,
    [undated.caseId],
  )
  const caller = portal.as(planner, root.id)
  return {
    root,
    steady: steady.caseId,
    /** What the list and the sources of the units say. */
    seen: async () => {
      const { rows } = await caller.candidates.list({})
      const eligible = ({ caseId }: { caseId: string }) =>
        rows.find((row) => row.caseId === caseId)?.eligible
      const { units } = await caller.units.sources({})
      return {
        young: eligible(young),
        undated: eligible(undated),
        old: eligible(old),
        oldUnit: units.find(({ id }) => id === second.id)?.status,
      }
    },
  }
}

/** A worker that was off at midnight is started; it is stopped when the jobs of the night are through. */
async function passNight(
  { database, files }: { database: TestDatabase; files: FileStore },
  today: string,
  failures = 0,
): Promise<{ failed: { attempts: number; unit: string }[] }> {
  await database.query('delete from graphile_worker._private_jobs')
  await database.query(
    `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
     values ('nightly', now() - interval '9 days', now() - interval '3 days')
     on conflict (identifier) do update set last_execution = excluded.last_execution`,
  )
  const [committees] = await database.query<{ count: number }>(
    'select count(*)::int as count from app.committee',
  )
  const lines: string[] = []
  const worker = await startWorker({
    databaseUrl: database.urlAs('app_worker'),
    fixedToday: Temporal.PlainDate.from(today),
    log: createLogger('worker', 'info', { write: (line) => void lines.push(line) }),
    tasks: nightlyTasks({ files }),
    crontab: nightlyCrontab,
    observe: () => {},
  })
  try {
    const count = (message: string) =>
      lines.filter((line) => line.includes(message) && line.includes('rebuild_cases')).length
    await vi.waitFor(() => {
      expect(count('job done')).toBe((committees?.count ?? 0) - failures)
      expect(count('job failed')).toBe(failures)
      expect(lines.join('')).toContain('contents that nobody refers to are gone')
      expect(lines.join('')).toContain('sessions of a month ago are gone')
    }, 20_000)
  } finally {
    await worker.stop()
  }
  const failed = await database.query<{ attempts: number; unit: string }>(
    `select attempts, payload #>> '{scope,unit}' as unit from graphile_worker._private_jobs`,
  )
  return { failed }
}

/** The transaction that last wrote each case. */
async function rowVersions(database: TestDatabase): Promise<ReadonlyMap<string, string>> {
  const rows = await database.query<{ id: string; xmin: string }>(
    'select id, xmin::text from app.recruitment_case',
  )
  return new Map(rows.map(({ id, xmin }) => [id, xmin]))
}

const logged = (database: TestDatabase, places: readonly { root: { path: string } }[]) =>
  database.query(
    `select path, account_id, changes from app.audit_event
     where action = 'candidate.rebuild' and path = any($1) order by path`,
    [places.map(({ root }) => root.path)],
  )
