import { openWorkbook } from '@nguon/workbooks/open'
import { describe, expect } from 'vitest'
import { signedIn, test as it } from '../testing/portal-server.ts'

describe('the empty workbook for an import', () => {
  it('is saved under an impersonal name and kept by no cache, by whoever may bring it in', async ({
    database,
    server,
  }) => {
    const planner = await signedIn(database, server, 'mau', 'planner', 'm1')
    const leader = await signedIn(database, server, 'mau-xem', 'leader', 'm2')
    const ask = (unit: string, cookie: string, more = '') =>
      server.get(`/api/imports/template?unit=${unit}${more}`, { headers: { cookie } })

    const answer = await ask(planner.root.id, planner.cookie)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="mau-nhap-du-lieu.xlsx"',
    )
    const { sheets } = await openWorkbook(new Uint8Array(await answer.arrayBuffer()))
    expect(sheets.map(({ name }) => name)).toEqual([
      'Hướng dẫn',
      'Đơn vị',
      'Đảng viên',
      'Quần chúng ưu tú',
      'Chỉ tiêu',
      'Danh mục',
    ])

    const refused = await Promise.all([
      ask(planner.root.id, ''),
      ask(leader.root.id, leader.cookie),
      ask(leader.root.id, planner.cookie),
      ask(planner.root.id, planner.cookie, '&cell=x'),
    ])
    expect(refused.map(({ status }) => status)).toEqual([401, 403, 404, 404])
  })
})
