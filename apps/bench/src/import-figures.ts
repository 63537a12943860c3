import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PortalContext } from '@nguon/api/context'
import { createFolderStore } from '@nguon/api/files/file-store'
import { storeUpload } from '@nguon/api/files/store-upload'
import { checkBatch } from '@nguon/api/imports/check-batch'
import { commitBatch } from '@nguon/api/imports/commit-batch'
import { createPortalCaller } from '@nguon/api/portal'
import { openVault } from '@nguon/api/vault/open-vault'
import { createPool } from '@nguon/db/client/pool'
import { createScoped } from '@nguon/db/session/scoped'
import { createScopes } from '@nguon/db/session/scopes'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildUnit } from '@nguon/testing/builders/committee'
import { plantWorkbook } from '@nguon/testing/workbooks/plant-workbook'
import type { Figure } from './figure.ts'
import { rowsAlone } from './rows-alone.ts'
import type { World } from './world.ts'

const today = Temporal.PlainDate.from('2026-04-01')
const sample = fileURLToPath(import.meta.resolve('@nguon/testing/samples/son-khe-2026.xlsx'))

/** Whole imports through the use cases: upload, dry run in the reading process, commit with audit. */
export async function importFigures(world: World): Promise<Figure[]> {
  const planted = await plantWorkbook({
    seed: 7,
    units: 60,
    members: 4_500,
    candidates: 500,
    defects: [],
  })
  return [
    await importInto(world, '9001', 'import of the sample, 2,078 rows', await readFile(sample), 60),
    await importInto(world, '9002', 'import of 5,000 rows', Buffer.from(planted.bytes), 60),
  ]
}

async function importInto(
  world: World,
  segment: string,
  what: string,
  bytes: Buffer,
  mustSeconds: number,
): Promise<Figure> {
  const database = {
    superuserUrl: '',
    urlAs: () => '',
    query: async (text: string, values: readonly unknown[] = []) =>
      (await world.query(text, [...values])).rows,
  }
  const root = await buildUnit(database, {
    parent: null,
    segment,
    kind: 'party_committee',
    name: `Đảng bộ xã mẫu ${segment}`,
  })
  await world.query(
    `insert into app.committee (root_unit_id, path, name, established_on) values ($1, $2, $3, '2020-01-01')`,
    [root.id, root.path, `Đảng bộ xã mẫu ${segment}`],
  )
  const account = await buildAccount(database, `planner-${segment}`, [
    { role: 'planner', unit: root },
  ])
  const pools = [createPool(world.portalUrl), createPool(world.workerUrl)] as const
  const vault = openVault(world.keys)
  const files = createFolderStore(join(world.dataDir, 'files'), vault)
  const scoped = createScoped(pools[1], today)
  const context: PortalContext = {
    services: {
      ...createScopes(pools[0], today),
      vault,
      files,
      throttle: () => Promise.resolve(),
      demo: false,
    },
    requestId: randomUUID(),
    address: 'bench',
    userAgent: 'bench',
    caller: account,
    unit: root.id,
    setSession: () => {},
    endPreviousSession: () => Promise.resolve(),
  }
  const { imports } = createPortalCaller(context)
  const scope = { account, unit: root.id }
  try {
    const began = performance.now()
    const { fileId } = await storeUpload(context, { name: 'mau.xlsx', mediaType: '', bytes })
    const { batchId } = await imports.start({ fileId })
    await checkBatch({ scoped, vault, files }, scope, batchId)
    const checked = performance.now()
    await imports.commit({ batchId })
    await commitBatch({ scoped, vault, files }, scope, batchId)
    const done = performance.now()
    const { status } = await imports.get({ batchId })
    if (status !== 'committed') throw new Error(`${what}: ${status}`)
    const seconds = (done - began) / 1_000
    const alone = await rowsAlone(world, root.path)
    return {
      what,
      measured: `${seconds.toFixed(1)} s (dry run ${((checked - began) / 1_000).toFixed(1)}, commit ${((done - checked) / 1_000).toFixed(1)})`,
      anchor: `PostgreSQL alone writes those ${alone.rows.toLocaleString('en')} rows in ${alone.seconds.toFixed(2)} s; Directus 585 rows/s (earlier run)`,
      must: `≤ ${mustSeconds} s`,
      holds: seconds <= mustSeconds,
    }
  } finally {
    for (const pool of pools) await pool.end()
  }
}
