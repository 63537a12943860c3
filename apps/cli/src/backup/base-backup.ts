import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Client } from 'pg'
import { fileEntry, folderEntry, textEntry } from './archive.ts'
import { freezeTables } from './freeze-tables.ts'

/** Rebuilt by the server at its start; PostgreSQL's manual names them as not to be copied. */
const EMPTY = ['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots']
const EMPTY_TOO = ['pg_stat_tmp', 'pg_subtrans']
const LEFT_OUT = /^(postmaster\.(pid|opts)|\.s\.PGSQL\..*|pg_internal\.init.*|pgsql_tmp.*)$/

/**
 * The cluster as archive entries below `cluster/`, taken while the server runs: its files, then the
 * write-ahead log that makes them one moment. No table changes between the moment that `snapshot`
 * then sees and the end of the backup, so what it reads is exactly what a restore must show.
 */
export async function* baseBackup(
  client: Client,
  snapshot: Client,
  cluster: string,
): AsyncGenerator<Buffer> {
  // The slot ends with this session; it keeps the log from being recycled while we copy.
  await client.query("select pg_create_physical_replication_slot('nguon_backup', true, true)")
  const { rows: started } = await client.query<{ wal: string }>(
    "select pg_walfile_name(pg_backup_start('nguon', true)) as wal",
  )
  yield* files(cluster, '')
  await freezeTables(client)
  await snapshot.query('begin isolation level repeatable read read only; select')
  const { rows: stopped } = await client.query<{ wal: string; label: string }>(
    'select pg_walfile_name(lsn) as wal, labelfile as label from pg_backup_stop(false)',
  )
  await client.query('commit')
  const [first, last] = [started[0]?.wal, stopped[0]]
  if (first === undefined || last === undefined) throw new Error('the server told no log position')
  yield textEntry('cluster/backup_label', last.label)
  for (const segment of (await readdir(path.join(cluster, 'pg_wal'))).toSorted()) {
    if (!/^[0-9A-F]{24}$/.test(segment) || segment < first || segment > last.wal) continue
    yield* fileEntry(path.join(cluster, 'pg_wal', segment), `cluster/pg_wal/${segment}`)
  }
}

async function* files(cluster: string, below: string): AsyncGenerator<Buffer> {
  const entries = await readdir(path.join(cluster, below), { withFileTypes: true })
  for (const entry of entries) {
    if (LEFT_OUT.test(entry.name)) continue
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (!entry.isDirectory()) {
      yield* fileEntry(path.join(cluster, name), `cluster/${name}`)
      continue
    }
    yield folderEntry(`cluster/${name}`)
    if (EMPTY.includes(name) || EMPTY_TOO.includes(name)) {
      if (name === 'pg_wal') yield folderEntry('cluster/pg_wal/archive_status')
      continue
    }
    yield* files(cluster, name)
  }
}
