import { buildAccount } from '@nguon/testing/builders/account'
import { describe, expect } from 'vitest'
import { buildDesk } from '../content/desk.fixture.ts'
import { test as it } from '../testing/portal.ts'

const changed = {
  name: 'Đảng bộ xã Khe Mây',
  parentBody: 'Đảng bộ tỉnh Lâm Đồng',
  contact: { address: 'Thôn 2, xã Khe Mây', phone: '0263 3839 111', email: '' },
  responsible: 'Bí thư Đảng ủy',
  licence: 'Số 12/GP-STTTT',
}

describe('the facts of a committee', () => {
  it('are written once and stand in public', async ({ database, portal }) => {
    const { root } = await buildDesk(database, portal, 'i1')
    const planner = await buildAccount(database, 'planner.i1', [{ role: 'planner', unit: root }])
    const { committee } = portal.as(planner, root.id)
    const before = await committee.info()
    await committee.changeInfo({ seen: before.info, info: changed })
    expect((await committee.info()).info).toEqual(changed)
    expect(
      await database.query(
        'select name, parent_body, contact, responsible, licence from pub.site where path = $1',
        [root.path],
      ),
    ).toEqual([
      {
        name: changed.name,
        parent_body: changed.parentBody,
        contact: { address: changed.contact.address, phone: changed.contact.phone },
        responsible: changed.responsible,
        licence: changed.licence,
      },
    ])
    await expect(
      committee.changeInfo({ seen: before.info, info: { ...changed, licence: '' } }),
    ).rejects.toMatchObject({ message: 'info_changed_meanwhile' })
  })

  it('are refused with an address that is none, and from a unit below', async ({
    database,
    portal,
  }) => {
    const { root, cell } = await buildDesk(database, portal, 'i2')
    const planner = await buildAccount(database, 'planner.i2', [{ role: 'planner', unit: root }])
    const { committee } = portal.as(planner, root.id)
    const { info } = await committee.info()
    const email = { ...changed, contact: { ...changed.contact, email: 'không phải' } }
    await expect(committee.changeInfo({ seen: info, info: email })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    const below = portal.as(planner, cell.id).committee
    await expect(below.info()).rejects.toMatchObject({ message: 'committee' })
    await expect(below.changeInfo({ seen: info, info: changed })).rejects.toMatchObject({
      message: 'committee',
    })
  })
})
