import { buildCommittee } from '@nguon/testing/builders/committee'
import { openWorkbook } from '@nguon/workbooks/open'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect } from 'vitest'
import { signedIn, test as it } from '../testing/portal-server.ts'

const SAMPLE = fileURLToPath(import.meta.resolve('@nguon/testing/samples/son-khe-2026.xlsx'))
const found = { sheet: 'Đảng viên', row: 115, cell: 'B115', kind: 'missing_name', value: '' }

describe('the marked workbook of a batch', () => {
  it('is sent to whoever may have it written, in the language asked for, and to nobody else', async ({
    database,
    server,
  }) => {
    const planner = await signedIn(database, server, 'marker', 'planner', 'k1')
    const { root } = planner
    const inUnit = (cookie: string, unit = root.id) => ({ cookie, 'x-nguon-scope': unit })
    const uploaded = await server.get('/api/files', {
      method: 'POST',
      headers: {
        ...inUnit(planner.cookie),
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent('Sơn Khê "2026";\u202E\r\nx.xlsx'),
      },
      body: new Uint8Array(await readFile(SAMPLE)),
    })
    const { fileId } = (await uploaded.json()) as { fileId: string }
    const [batch] = await database.query<{ id: string }>(
      `insert into app.import_batch (unit_id, path, file_id, status, problems, created_by)
       select $1, $2, $3, 'checked', $4, id from app.account where user_name = 'marker' returning id`,
      [root.id, root.path, fileId, JSON.stringify([found])],
    )
    const address = `/api/imports/${batch?.id}/marked`
    const ask = (headers: Record<string, string>, locale = 'vi') =>
      server.get(`${address}?locale=${locale}`, { headers })

    const answer = await ask(inUnit(planner.cookie))
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const disposition = answer.headers.get('content-disposition')
    expect(disposition).toBe(
      `attachment; filename="co-danh-dau.xlsx"; filename*=UTF-8''S%C6%A1n%20Kh%C3%AA%20_2026_%3B%20x-co-danh-dau.xlsx`,
    )
    const sheets = await Promise.all(
      [answer, await ask(inUnit(planner.cookie), 'en')].map(async (response) => {
        const opened = await openWorkbook(new Uint8Array(await response.arrayBuffer()))
        return opened.sheets.find(({ name }) => name === found.sheet)
      }),
    )
    const told = sheets.map((sheet) =>
      sheet?.rows.find(({ row }) => row === found.row)?.cells.at(-1),
    )
    expect(told).toMatchObject([
      { value: { text: expect.stringMatching(/^Lỗi ở ô B115: Thiếu họ và tên\. .+\.$/u) } },
      { value: { text: expect.stringMatching(/^Error in cell B115: .+\.$/u) } },
    ])
    const acts = await database.query(
      `select account_id is not null as known from app.audit_event where action = 'import.download_marked'`,
    )
    expect(acts).toEqual([{ known: true }, { known: true }])

    const other = await buildCommittee(database, 'k2')
    await database.query(
      `insert into app.role_grant (account_id, unit_id, path, role)
       select id, $1, $2, 'planner' from app.account where user_name = 'marker'`,
      [other.root.id, other.root.path],
    )
    const leader = await signedIn(database, server, 'k-leader', 'leader', 'k3')
    const refused = await Promise.all([
      ask({ 'x-nguon-scope': root.id }),
      ask(inUnit(leader.cookie, leader.root.id)),
      ask(inUnit(leader.cookie)),
      ask(inUnit(planner.cookie, other.root.id)),
      ask(inUnit(planner.cookie), 'fr'),
    ])
    expect(refused.map(({ status }) => status)).toEqual([401, 403, 404, 404, 404])
    await database.query(`update app.import_batch set status = 'committed' where id = $1`, [
      batch?.id,
    ])
    expect((await ask(inUnit(planner.cookie))).status).toBe(409)
  })
})
