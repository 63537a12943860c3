import { afterEach, describe, expect, vi } from 'vitest'
import { test } from '@nguon/testing/database'
import { listenForChanges, readPaths } from './changes.ts'

let stop: (() => Promise<void>) | undefined
afterEach(async () => {
  await stop?.()
  stop = undefined
})

function follow(url: string) {
  const seen = { paths: new Array<string[]>(), connections: new Array<boolean>() }
  stop = listenForChanges(url, {
    onPaths: (paths) => seen.paths.push(paths),
    onConnection: (connected) => seen.connections.push(connected),
  })
  return seen
}

describe('listenForChanges', () => {
  test('hears what changed, after assuming at first that everything did', async ({ database }) => {
    const seen = follow(database.urlAs('app_site'))
    await vi.waitFor(() => expect(seen.paths).toEqual([['*']]))
    await database.query(`select pg_notify('pub_changed', '["/", "/tin/x"]')`)
    await vi.waitFor(() => expect(seen.paths.at(-1)).toEqual(['/', '/tin/x']))
  })

  test('comes back after the server dropped it, and assumes everything changed', async ({
    database,
  }) => {
    const seen = follow(database.urlAs('app_site'))
    await vi.waitFor(() => expect(seen.connections).toEqual([true]))
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'nguon-site-changes' and datname = current_database()`,
    )
    await vi.waitFor(() => expect(seen.connections).toEqual([true, false, true]), 5_000)
    expect(seen.paths).toEqual([['*'], ['*']])
  })
})

describe('readPaths', () => {
  test('reads anything unexpected as a change of everything', () => {
    expect(readPaths('["/tin-tuc"]')).toEqual(['/tin-tuc'])
    for (const payload of [undefined, '', 'null', '{"a":1}', '[1]', '[', '"/"'])
      expect(readPaths(payload)).toEqual(['*'])
  })
})
