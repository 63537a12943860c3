import { describe, expect } from 'vitest'
import { create, test as it } from './candidates.fixture.ts'

describe('the members who may be asked to help', () => {
  it.for([
    ['huynh huu', ['Huỳnh Hữu Hải']],
    ['HẢI', ['Huỳnh Hữu Hải']],
    ['hieu', ['Vũ Quang Hiếu']],
    ['mua a su', []],
    ['le van an', []],
  ] as const)('are found by %s', async ([text, names], { portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, `Ka Lan ${text}`)
    const found = await caller.candidates.helpers({ caseId, text })
    expect(found.map(({ fullName }) => fullName)).toEqual(names)
  })
})
