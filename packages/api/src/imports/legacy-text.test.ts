import { choicesToConvert } from '@nguon/domain/imports/convert-choices'
import { buildUnit } from '@nguon/testing/builders/committee'
import { oldFontList } from '@nguon/testing/workbooks/old-font-list'
import { describe, expect } from 'vitest'
import { checkBatch } from './check-batch.ts'
import { openWorld, test as it } from './import-world.fixture.ts'

const UNIT = 'Chi bộ bản Mường Nhé'
const workbook = Buffer.from(
  await oldFontList([
    { name: 'Nguyễn Thị Ánh', born: '03/02/1970', unit: UNIT, card: '060000001' },
    { name: 'Lương Văn Trường', born: '3/2/71', unit: UNIT, card: '060000002' },
  ]),
)

describe('a workbook in an old encoding', () => {
  it('waits for the word that it be converted, and is then written in Unicode', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'font')
    const { root, planner } = world
    const cell = { parent: root, segment: 'aa', kind: 'base_cell', name: UNIT, from: '2020-01-01' }
    await buildUnit(database, cell)
    const { imports } = portal.as(planner, root.id)
    const batchId = await world.check(workbook)
    const waiting = await imports.get({ batchId })
    expect(waiting).toMatchObject({
      status: 'checked',
      problems: [{ kind: 'legacy_text', cell: 'B2', suggestion: 'Nguyễn Thị Ánh' }],
      summary: {
        sheets: [{ listed: 2, heldBack: 2, added: 0 }],
        legacy: [{ sheet: 'DS', encoding: 'tcvn3', isConfirmed: false }],
      },
    })

    const { checkedAt, sheets } = await imports.preview({ batchId })
    const choices = choicesToConvert(sheets, waiting.summary?.legacy ?? [])
    await imports.choose({ batchId, checkedAt, sheets: choices, remember: false })
    await checkBatch(world.worker, world.scope, batchId)
    expect(await imports.get({ batchId })).toMatchObject({
      problems: [],
      summary: {
        sheets: [{ heldBack: 0, added: 2 }],
        legacy: [{ sheet: 'DS', isConfirmed: true }],
        shortYears: [{ of: 'births', count: 1, sample: { before: '3/2/71', after: '03/02/1971' } }],
      },
    })
    await world.commit(batchId)
    const members = await database.query(
      `select p.full_name, p.born_on::text, u.name from app.person p join app.unit u on u.id = p.unit_id
       where p.path like $1 || '%' order by p.full_name`,
      [root.path],
    )
    expect(members).toEqual([
      { full_name: 'Lương Văn Trường', born_on: '1971-02-03', name: UNIT },
      { full_name: 'Nguyễn Thị Ánh', born_on: '1970-02-03', name: UNIT },
    ])
  })
})
