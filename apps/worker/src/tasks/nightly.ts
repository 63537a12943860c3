import type { FileStore } from '@nguon/api/files/file-store'
import { sweepContents } from '@nguon/api/files/sweep-contents'
import { rebuildRegister } from '@nguon/api/candidates/rebuild-register'
import { listCommitteeRoots } from '@nguon/db/committees/list-roots'
import { forgetImportChanges } from '@nguon/db/imports/undo'
import { expireExports } from '@nguon/db/exports/export-steps'
import { enqueue } from '@nguon/db/queue/enqueue'
import { forgetEndedSessions } from '@nguon/db/sessions/sessions'
import { z } from 'zod'
import { defineTask, type Task } from './task.ts'

const nothing = z.strictObject({})

export type NightlyTaskServices = { files: FileStore }

/** Hands one job over for each committee, so that what fails in one leaves the others alone. */
const nightly = defineTask({
  name: 'nightly',
  input: nothing,
  run: ({ scoped }) =>
    scoped(async (trx) => {
      for (const unit of await listCommitteeRoots(trx)) {
        await enqueue(trx, 'rebuild_cases', { scope: { account: 'system', unit }, input: {} })
      }
      const everywhere = { scope: { account: 'system', unit: null }, input: {} } as const
      await enqueue(trx, 'expire_exports', everywhere)
      await enqueue(trx, 'sweep_contents', everywhere)
      await enqueue(trx, 'forget_sessions', everywhere)
      await enqueue(trx, 'forget_import_changes', everywhere)
    }),
})

const rebuildCases = defineTask({
  name: 'rebuild_cases',
  input: nothing,
  run: async ({ scope, scoped, log, signal }) => {
    if (scope.unit === null) throw new Error('cases are rebuilt for a committee')
    log.info(await rebuildRegister(scoped, scope.unit, signal), 'cases are up to the day')
  },
})

const expireFiles = defineTask({
  name: 'expire_exports',
  input: nothing,
  run: async ({ scoped, log }) => {
    log.info({ expired: await scoped(expireExports) }, 'exported files past their day are gone')
  },
})

const sweep = (files: FileStore) =>
  defineTask({
    name: 'sweep_contents',
    input: nothing,
    run: async ({ openScope, log, signal }) => {
      const removed = await sweepContents(
        { scoped: openScope, files },
        Temporal.Now.instant(),
        signal,
      )
      log.info({ removed }, 'contents that nobody refers to are gone')
    },
  })

const forgetSessions = defineTask({
  name: 'forget_sessions',
  input: nothing,
  run: async ({ scoped, log }) => {
    log.info({ forgotten: await scoped(forgetEndedSessions) }, 'sessions of a month ago are gone')
  },
})

const forgetChanges = defineTask({
  name: 'forget_import_changes',
  input: nothing,
  run: async ({ scoped, log }) => {
    log.info({ forgotten: await scoped(forgetImportChanges) }, 'imports past their undo are final')
  },
})

/** What changes because a day has begun. */
export const nightlyTasks = ({ files }: NightlyTaskServices): Task[] => [
  nightly,
  rebuildCases,
  expireFiles,
  sweep(files),
  forgetSessions,
  forgetChanges,
]

const payload = JSON.stringify({ scope: { account: 'system', unit: null }, input: {} })

/**
 * In graphile-worker's crontab form, whose times are UTC: 17:05 is 00:05 in Vietnam. A machine that
 * was off then runs it once when it is on again, however many nights it missed.
 */
export const nightlyCrontab = `5 17 * * * nightly ?fill=1d&max=5 ${payload}`
