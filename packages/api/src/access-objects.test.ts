import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { buildCandidate } from '@nguon/testing/builders/person'
import type { TestDatabase } from '@nguon/testing/database'
import { TRPCError } from '@trpc/server'
import { describe, expect } from 'vitest'
import {
  buildObjects,
  digest,
  nowhereToBeFound,
  rolesIn,
} from './testing/access-objects.fixture.ts'
import { attempts, namesNothing, takenIds } from './testing/access-attempts.fixture.ts'
import { test as it, type PortalCaller } from './testing/portal.ts'

/** Procedures that refuse with a reason of their own, in which a real id looks like one that is nowhere. */
const otherwise: Record<string, unknown> = {
  'units.tree parentId': [],
  'audit.list subjectId': { nextCursor: null, rows: [] },
  'figures.read releaseId': [],
  'figures.publish releaseId': 'NOT_FOUND figure_release',
  'accounts.delegate unitId': 'UNPROCESSABLE_CONTENT delegates_more_than_held',
}

describe('an object of another unit', () => {
  it('is tried with every id that a procedure of a unit takes', () => {
    expect(takenIds().toSorted()).toEqual([...Object.keys(attempts), ...namesNothing].toSorted())
  })

  it.for(['a sibling cell', 'another committee'])(
    'of %s is as good as missing, whatever is done with its id',
    { timeout: 60_000 },
    async (place, { database, portal }) => {
      const { own, there, cell } = await buildPlaces(database, place)
      const objects = await buildObjects(database, portal, there, cell)
      const actor = await buildAccount(database, `actor.${own.path}`, rolesIn(own))
      await database.query(
        `insert into app.account (user_name, display_name, password_hash) values ('deputy', 'Phó', '!')
         on conflict do nothing`,
      )
      const caller = portal.as(actor, own.id)
      const before = await digest(database)
      for (const [name, attempt] of Object.entries(attempts)) {
        const foreign = await outcomeOf(attempt(caller, objects, own))
        const nowhere = await outcomeOf(attempt(caller, nowhereToBeFound(), own))
        expect([name, foreign]).toEqual([name, nowhere])
        const isMissing = typeof foreign === 'string' && foreign.startsWith('NOT_FOUND')
        if (name in otherwise) expect([name, foreign]).toEqual([name, expectedOf(name, place)])
        else expect([name, foreign, isMissing]).toEqual([name, foreign, true])
        expect([name, await digest(database)]).toEqual([name, before])
      }
      const acts = await database.query(
        `select action, outcome from app.audit_event where account_id = $1 and outcome = 'done'`,
        [actor],
      )
      expect(acts).toEqual([])
    },
  )

  it('is reached by whoever holds a role there: the attempts are real ones', async ({
    database,
    portal,
  }) => {
    const { root, cell } = await buildCommittee(database, 'r')
    const objects = await buildObjects(database, portal, root, cell)
    const actor = await buildAccount(database, 'insider', rolesIn(root))
    const caller = portal.as(actor, root.id)
    const { unit, caseId, memberId, batchId, mappingId, articleId, releaseId, accountId } = objects
    expect(await caller.units.get({ id: unit })).toBeDefined()
    expect(await caller.candidates.get({ caseId })).toMatchObject({ caseId })
    expect(await caller.members.get({ memberId })).toMatchObject({ memberId })
    expect(await caller.imports.get({ batchId })).toMatchObject({ id: batchId })
    expect(await caller.imports.mappings()).toMatchObject([{ id: mappingId }])
    expect(await caller.content.articles.get({ id: articleId })).toMatchObject({ id: articleId })
    expect(await caller.figures.read({ releaseId })).toHaveLength(1)
    expect((await caller.candidates.list({ unitId: unit })).total).toBe(1)
    expect((await caller.audit.list({ subjectId: caseId })).rows).not.toEqual([])
    expect(await caller.units.tree({ parentId: unit })).not.toEqual([])
    expect(await caller.accounts.resetBelow({ id: accountId })).toMatchObject({
      unitName: 'Chi bộ 1',
    })
  })
})

describe('an account with two roles in two units', () => {
  it('reaches each unit with the classes of its own role only', async ({ database, portal }) => {
    const { root, cell, sibling } = await buildCommittee(database, 't')
    const account = await buildAccount(database, 'two-roles', [
      { role: 'unit_secretary', unit: cell },
      { role: 'leader', unit: sibling },
    ])
    const here = await buildCandidate(database, cell, 'Ka Lan')
    const there = await buildCandidate(database, sibling, 'Ya Tiong')
    const atCell = portal.as(account, cell.id)
    const atSibling = portal.as(account, sibling.id)
    const read = async (caller: PortalCaller, caseId: string) =>
      outcomeOf(caller.candidates.get({ caseId }).then((file) => file.caseId))

    expect(await read(atCell, here.caseId)).toBe(here.caseId)
    expect(await read(atSibling, there.caseId)).toBe(there.caseId)
    expect(await read(atCell, there.caseId)).toBe('NOT_FOUND case')
    expect(await read(atSibling, here.caseId)).toBe('NOT_FOUND case')
    expect(await outcomeOf(atSibling.candidates.recordStep(step(there.caseId)))).toBe(
      'FORBIDDEN role_required',
    )
    expect(await outcomeOf(atCell.candidates.recordStep(step(there.caseId)))).toBe('NOT_FOUND case')
    expect((await atCell.candidates.recordStep(step(here.caseId))).outcome).toBe('recorded')
    expect(await atSibling.content.articles.list({})).toMatchObject({ rows: [] })
    expect(await outcomeOf(atCell.content.articles.list({}))).toBe('FORBIDDEN role_required')
    expect(await read(portal.as(account, root.id), here.caseId)).toBe('NOT_FOUND unit')
  })
})

async function buildPlaces(database: TestDatabase, place: string) {
  if (place === 'a sibling cell') {
    const { cell, sibling } = await buildCommittee(database, 's')
    return { own: cell, there: sibling, cell: sibling }
  }
  const [own, other] = [await buildCommittee(database, 'm'), await buildCommittee(database, 'n')]
  return { own: own.root, there: other.root, cell: other.cell }
}

/** Publishing figures is for a committee's root: a cell is told so before any id is looked at. */
const expectedOf = (name: string, place: string) =>
  name === 'figures.publish releaseId' && place === 'a sibling cell'
    ? 'UNPROCESSABLE_CONTENT not_the_committee'
    : otherwise[name]

const step = (caseId: string) => ({
  caseId,
  command: { kind: 'finish_class', on: '2026-03-01' } as const,
  expectedSeq: 1,
})

/** What came of it: the refusal in one line, or the value. */
async function outcomeOf(attempt: Promise<unknown>): Promise<unknown> {
  try {
    return await attempt
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    return `${error.code} ${error.message}`
  }
}
