import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeExport } from '@nguon/api/exports/write-export'
import { createFolderStore } from '@nguon/api/files/file-store'
import { createVault } from '@nguon/api/vault/vault'
import { createPool } from '@nguon/db/client/pool'
import { createScoped } from '@nguon/db/session/scoped'
import { describe, expect } from 'vitest'
import { z } from 'zod'
import { post, signedIn, startPortal, test as it } from '../testing/portal-server.ts'

const started = z.object({ result: z.object({ data: z.object({ exportId: z.uuid() }) }) })

describe('an exported file', () => {
  it('is saved under an impersonal name, kept by no cache, and given to its asker only', async ({
    database,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'nguon-exports-'))
    const keys = { current: 'k1', keys: { k1: randomBytes(32) }, hmacKey: randomBytes(32) }
    const files = createFolderStore(folder, createVault(keys))
    const { server, stop } = await startPortal(database, { services: { files } })
    const pool = createPool(database.urlAs('app_worker'))
    try {
      const { root, cookie } = await signedIn(database, server, 'xuat', 'planner', 'v1')
      const scope = { cookie, 'x-nguon-scope': root.id, 'sec-fetch-site': 'same-origin' }
      const asked = await post(server, 'exports.candidates', { format: 'csv', filter: {} }, scope)
      const { exportId } = started.parse(await asked.json()).result.data
      const fetched = (id: string, unit: string, by = cookie) =>
        server.get(`/api/exports/${id}?unit=${unit}`, { headers: { cookie: by } })
      expect((await fetched(exportId, root.id)).status).toBe(404)
      const [asker] = await database.query<{ id: string }>(
        `select requested_by as id from app.list_export where id = $1`,
        [exportId],
      )
      const worker = { scoped: createScoped(pool, null), files }
      await writeExport(worker, { account: asker?.id ?? '', unit: root.id }, exportId)

      const answer = await fetched(exportId, root.id)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="quan-chung-uu-tu_\d{4}-\d\d-\d\d\.csv"$/u,
      )
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(answer.headers.get('content-length')).toBe(String(bytes.length))
      expect(bytes.toString('utf8')).toMatch(/^\uFEFFTT,Họ và tên/u)

      const other = await signedIn(database, server, 'khac', 'planner', 'v2')
      const missing = await fetched(randomUUID(), other.root.id, other.cookie)
      for (const [id, unit, by] of [
        [exportId, other.root.id, other.cookie],
        [exportId, root.id, other.cookie],
        [exportId, randomUUID(), cookie],
        ['khong-phai-ma', root.id, cookie],
      ] as const)
        expect((await fetched(id, unit, by)).status).toBe(missing.status)
      expect((await server.get(`/api/exports/${exportId}?unit=${root.id}`)).status).toBe(401)
    } finally {
      await pool.end()
      await stop()
      await rm(folder, { recursive: true, force: true })
    }
  })
})
