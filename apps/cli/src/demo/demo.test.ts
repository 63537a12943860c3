import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import expected from '@nguon/testing/samples/son-khe-2026.expected.json' with { type: 'json' }
import { encryptedWorkbook, zipBomb } from '@nguon/testing/workbooks/hostile-workbooks'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findRunningServer } from '../database/running-server.ts'
import { databaseFolder } from '../data/data-dir.ts'
import { loadSecrets } from '../data/secrets.ts'
import { freePorts } from '../testing/free-ports.ts'
import { keepUploading } from '../testing/keep-uploading.ts'
import { nguon, outcome, refusal, type Ended, type Running } from '../testing/nguon.ts'
import { rowHashes } from '../testing/row-hashes.ts'
import { setBackTables } from './set-back.ts'

const workbook = path.resolve(import.meta.dirname, '../../demo/son-khe-2026.xlsx')

let data: string
let args: string[]
let site: string
let running: Running
let portal: string
let client: Client

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'nguon-demo-'))
  const ports = await freePorts()
  args = ['--data', data, '--portal-port', `${ports[0]}`, '--site-port', `${ports[1]}`]
  portal = `http://127.0.0.1:${ports[0]}`
  site = `http://127.0.0.1:${ports[1]}`
  running = nguon(['start', '--demo', ...args])
  await running.says('Public site:')
  client = await connectTo(data)
}, 240_000)
afterAll(async () => {
  await client.end()
  running.child.kill('SIGTERM')
  const { stdout } = await running.ended
  const elsewhere = /keeps its data in (\S+),/.exec(stdout)?.[1]
  if (elsewhere) await rm(elsewhere, { recursive: true, force: true })
  await rm(data, { recursive: true, force: true })
}, 60_000)

async function connectTo(folder: string): Promise<Client> {
  const urlOf = await findRunningServer(databaseFolder(folder))
  const opened = new Client({ connectionString: urlOf?.(await loadSecrets(folder)) })
  // The server under it is stopped before the test is over.
  opened.on('error', () => {})
  await opened.connect()
  return opened
}

const changedTables = (before: Map<string, string[]>, after: Map<string, string[]>): string[] =>
  [...before.keys()].filter(
    (table) => before.get(table)?.toSorted().join() !== after.get(table)?.toSorted().join(),
  )

const count = async (from: string): Promise<number> =>
  (await client.query<{ count: number }>(`select count(*)::int from ${from}`)).rows[0]?.count ?? 0

async function keptFiles(): Promise<string[]> {
  const options = { recursive: true, withFileTypes: true } as const
  const entries = await readdir(path.join(data, 'files'), options)
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted()
}

async function importAsPlannerDuring(days: string): Promise<Ended> {
  const lend = "update app.role_grant set valid_during = $1 where role = 'planner'"
  await client.query(lend, [days])
  return outcome(['import', workbook, '--data', data])
}

describe('nguon start --demo', () => {
  it('carries the sample workbook as it stands', async () => {
    const sample = fileURLToPath(import.meta.resolve('@nguon/testing/samples/son-khe-2026.xlsx'))
    expect(await readFile(workbook)).toEqual(await readFile(sample))
  })

  it('has the sample in its register and an account for every role', async () => {
    expect(await count('app.member')).toBe(expected.rules.membersImported)
    const { rows } = await client.query<{ role: string }>(
      'select role from app.role_grant group by role having count(distinct account_id) = 1',
    )
    expect(rows).toHaveLength(9)
    const file = path.join(data, 'demo-accounts.txt')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const passwords = (await readFile(file, 'utf8')).trim().split('\n')
    expect(new Set(passwords.map((line) => line.split(/\s+/)[1]))).toHaveLength(9)
    expect(passwords[1]).toMatch(/^tochuc .+ {2}Planner, Ka Lan$/)
  })

  it('shows its words and figures to the public, published by a second person', async () => {
    const home = await (await fetch(site)).text()
    expect(home).toContain('Giữ vững niềm tin, bồi đắp nguồn trẻ')
    expect(home).toContain('Sơn Khê phấn đấu kết nạp từ 40 đến 45 đảng viên')
    const { rows } = await client.query(
      'select as_of::text, frozen_by <> published_by as two from app.figure_release',
    )
    expect(rows).toEqual([{ as_of: '2026-03-31', two: true }])
  })

  it('shows the page that the committee’s own package brings', async () => {
    const page = await (await fetch(`${site}/trang/gioi-thieu`)).text()
    expect(page).toContain('Xã Sơn Khê không có thật')
  })

  it('shows no instant after the one day on which it lives', async () => {
    const { rows } = await client.query<{ day: string }>(
      `select (instant at time zone 'Asia/Ho_Chi_Minh')::date::text as day from (
         select published_at from pub.article union all select published_at from pub.figure_release
         union all select published_at from app.slogan union all select updated_at from app.slogan
         union all select published_at from app.article union all select updated_at from app.article
         union all select saved_at from app.content_version
         union all select frozen_at from app.figure_release
         union all select published_at from app.figure_release
         union all select created_at from app.import_batch
         union all select committed_at from app.import_batch
       ) as shown (instant)`,
    )
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter(({ day }) => day > '2026-04-01')).toEqual([])
    const { rows: unsaved } = await client.query(
      `select a.slug from app.article a join app.content_version v on v.subject_id = a.id
       where v.version = a.version and v.saved_at > a.published_at`,
    )
    expect(unsaved).toEqual([])
    expect(await (await fetch(`${site}/tin-tuc`)).text()).toContain('Tháng 3/2026')
  })

  it('leaves row security in force for the owner of its tables too', async () => {
    const { rows } = await client.query(
      `select relname from pg_class where not relforcerowsecurity and oid = any($1::regclass[])`,
      [setBackTables],
    )
    expect(rows).toEqual([])
  })

  it('shows a dry run without writing, and takes a workbook again that brings nothing new', async () => {
    await client.query('update app.unit set sources_on = sources_on - 30')
    const dry = await outcome(['import', workbook, '--data', data])
    expect(dry).toMatchObject({ code: 0, stderr: '' })
    expect(dry.stdout).toContain('E435 “Kinhh”: There is no such ethnic group. Change it to Kinh.')
    expect(dry.stdout).toContain('cell B115 “(empty)”')
    expect(dry.stdout).toContain('nothing is written')
    const commit = ['import', workbook, '--commit', '--data', data]
    expect((await outcome(commit)).stdout).toMatch(/Written into Đảng bộ xã Sơn Khê/)
    const again = await outcome(commit)
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(again.stdout).toContain('nothing new to write')
    expect(await count('app.member')).toBe(expected.rules.membersImported)
  }, 90_000)

  it('puts the damaged row of a case right when asked, and tells of it', async () => {
    const rows = async () =>
      (await client.query('select id, stage, stage_since, due_on from app.recruitment_case')).rows
    const before = await rows()
    await client.query(
      `update app.recruitment_case set stage = 'decided', stage_since = '2001-01-01', due_on = null
       where id = (select id from app.recruitment_case where stage = 'verified' limit 1)`,
    )
    expect(await rows()).not.toEqual(before)
    const rebuilt = await outcome(['database', 'rebuild', '--data', data])
    expect(rebuilt).toMatchObject({ code: 0, stderr: '' })
    expect(rebuilt.stdout).toContain(': 1 differed')
    expect(await rows()).toEqual(expect.arrayContaining(before))
    const { rows: told } = await client.query(
      `select changes from app.audit_event where action = 'candidate.rebuild'`,
    )
    expect(told).toEqual([{ changes: { cases: 1, fields: expect.arrayContaining(['stage']) } }])
  }, 60_000)

  it('lets whoever is a planner on its day import, and nobody else', async () => {
    expect(refusal(await importAsPlannerDuring('[2026-04-02,)'))).toMatch(/the role of planner/)
    const then = await importAsPlannerDuring('[2026-04-01,2026-04-02)')
    expect(then).toMatchObject({ code: 0, stderr: '' })
  }, 60_000)

  it('refuses what is no readable workbook, and keeps none of it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nguon-hostile-'))
    const file = path.join(folder, 'list.xlsx')
    const before = await keptFiles()
    const hostile: [Uint8Array, RegExp][] = [
      [Buffer.from('Họ và tên;Năm sinh\nKa Lan;1990\n'), /workbook|xlsx/i],
      [await encryptedWorkbook(), /password/],
      [await zipBomb(), /Unpacked/],
      [Buffer.alloc(100 * 1024 * 1024, 'PK'), /large/],
    ]
    for (const [bytes, sentence] of hostile) {
      await writeFile(file, bytes)
      expect(refusal(await outcome(['import', file, '--data', data]))).toMatch(sentence)
    }
    await rm(folder, { recursive: true })
    expect(await keptFiles()).toEqual(before)
  }, 60_000)

  it('refuses a unit and an account that do not exist', async () => {
    const unit = ['import', workbook, '--unit', 'X-1', '--data', data]
    expect(refusal(await outcome(unit))).toMatch(/code X-1/)
    const account = ['import', workbook, '--as', 'bientap', '--data', data]
    expect(refusal(await outcome(account))).toMatch(/No account bientap/)
  }, 30_000)

  it('is the same again from a backup that was taken while files came in', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nguon-backup-'))
    await chmod(folder, 0o711)
    const [file, restored] = [path.join(folder, 'backup'), path.join(folder, 'restored')]
    const keyFile = path.join(folder, 'key')
    await writeFile(keyFile, 'a passphrase that is long enough')
    const accounts = await readFile(path.join(data, 'demo-accounts.txt'), 'utf8')
    const password = /^tochuc +(\S+)/m.exec(accounts)?.[1] ?? ''
    const { rows: roots } = await client.query<{ id: string }>(
      'select root_unit_id as id from app.committee',
    )
    const planner = { userName: 'tochuc', password }
    const uploads = await keepUploading(portal, planner, roots[0]?.id ?? '')
    // The portal would note once a minute that the session lives, after the backup too.
    await client.query("update app.session set last_seen_at = now() + interval '1 day'")

    const confirmedBefore = [...uploads.confirmed]
    const backup = ['backup', file, '--key-file', keyFile, '--data', data]
    expect(await outcome(backup)).toMatchObject({ code: 0, stderr: '' })
    await uploads.stop()
    const restore = ['restore', file, '--key-file', keyFile, '--data', restored]
    expect(await outcome(restore)).toMatchObject({ code: 0, stderr: '' })

    const [first, second] = await freePorts()
    const ports = ['--portal-port', `${first}`, '--site-port', `${second}`]
    const again = nguon(['start', '--data', restored, ...ports])
    try {
      await again.says('Public site:')
      const copy = await connectTo(restored)
      const [before, after] = [await rowHashes(client), await rowHashes(copy)]
      expect(changedTables(before, after)).toEqual([
        'app.audit_event',
        'app.audit_seal',
        'app.stored_file',
      ])
      for (const table of ['app.audit_event', 'app.stored_file']) {
        expect(before.get(table)).toEqual(expect.arrayContaining(after.get(table) ?? ['none']))
      }
      const { rows: stored } = await copy.query<{ id: string; name: string }>(
        `select id, encode(sha256, 'hex') || '.' || key_id as name from app.stored_file
         where deleted_at is null`,
      )
      expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining(confirmedBefore))
      for (const { name } of stored) {
        const place = path.join('files', name.slice(0, 2), name)
        const original = await readFile(path.join(data, place))
        expect(original.equals(await readFile(path.join(restored, place)))).toBe(true)
      }
      const verified = await outcome(['audit', 'verify', '--data', restored])
      expect(verified.stdout).toMatch(/intact: [1-9]/)
      await copy.end()
    } finally {
      again.child.kill('SIGTERM')
      await again.ended
      await rm(folder, { recursive: true, force: true })
    }
  }, 240_000)

  it('refuses data that are not empty, and starts again as the demonstration it is', async () => {
    expect(refusal(await outcome(['demo', '--data', data]))).toMatch(/holds data/)
    running.child.kill('SIGTERM')
    await running.ended
    running = nguon(['start', ...args])
    await running.says('Public site:')
    running.child.kill('SIGTERM')
    expect((await running.ended).stdout).toContain('today is always 01/04/2026')
  }, 60_000)
})
