import { buildAccount } from '@nguon/testing/builders/account'
import type { BuiltUnit } from '@nguon/testing/builders/committee'
import { test as base, type TestDatabase } from '@nguon/testing/database'
import { generateTree, sizes } from '@nguon/testing/generated/generate-tree'
import { describe, expect, vi } from 'vitest'
import { createPool } from '../client/pool.ts'
import { createScoped, type Db } from '../session/scoped.ts'
import type { CaseFilter } from './case-filter.ts'
import { countByStage, countCases } from './count-cases.ts'
import { listCases } from './list-cases.ts'
import type { CaseSort, ListScope } from './list-cases.ts'

const today = Temporal.PlainDate.from('2026-04-01')

type InScope = <T>(run: (trx: Db) => Promise<T>) => Promise<T>

vi.setConfig({ testTimeout: 60_000 })

type World = Awaited<ReturnType<typeof buildProvince>>

const it = base.extend<{ $file: { world: World; scoped: InScope } }>({
  world: [async ({ database }, use) => use(await buildProvince(database)), { scope: 'file' }],
  scoped: [
    async ({ database, world }, use) => {
      const pool = createPool(database.urlAs('app_portal'), { max: 2 })
      const scoped = createScoped(pool, today)
      await use((run) => scoped({ account: world.planner, unit: world.root.id }, (trx) => run(trx)))
      await pool.end()
    },
    { scope: 'file' },
  ],
})

/** All candidates of a province; its members stand in no plan looked at here. */
const candidatesOfProvince = { ...sizes.province, baseUnits: 200, cells: 1_000, members: 1_000 }

/** A province with 10,000 open candidates, and a planner of it. */
async function buildProvince(database: TestDatabase) {
  const { rootId } = await generateTree(database, candidatesOfProvince)
  const [root] = await database.query<BuiltUnit>('select id, path from app.unit where id = $1', [
    rootId,
  ])
  const [commune] = await database.query<BuiltUnit>(
    'select id, path from app.unit where parent_id = $1 order by path limit 1',
    [rootId],
  )
  const [grassroots] = await database.query<BuiltUnit>(
    'select id, path from app.unit where parent_id = $1 order by path limit 1',
    [commune?.id],
  )
  if (grassroots === undefined || root === undefined || commune === undefined)
    throw new Error('no province came back')
  await database.query('vacuum analyze app.recruitment_case')
  const planner = await buildAccount(database, 'planner', [{ role: 'planner', unit: root }])
  return { root, commune, grassroots, planner }
}

/** Names of the nodes that read recruitment_case in the plan of the list's query. */
async function plan(scoped: InScope, run: (trx: Db) => Promise<unknown>): Promise<string> {
  return scoped(async (trx) => {
    const seen: string[] = []
    await run(explaining(trx, seen))
    return seen.join('\n')
  })
}

/** The same transaction, whose queries are explained instead of read. */
function explaining(trx: Db, seen: string[]): Db {
  return trx.withPlugin({
    transformQuery: ({ node }) => ({
      ...node,
      ...(node.kind === 'RawNode'
        ? {
            sqlFragments: [`explain ${node.sqlFragments[0] ?? ''}`, ...node.sqlFragments.slice(1)],
          }
        : {}),
    }),
    transformResult: ({ result }) => {
      for (const row of result.rows) seen.push(String(Object.values(row)[0]))
      return Promise.resolve({ ...result, rows: [] })
    },
  })
}

/** How the list is asked for in a unit. */
const of = ({ path }: BuiltUnit): ListScope => ({ path, today })

const open: CaseFilter = { status: 'open' }
const byName = { sort: 'name', direction: 'asc', limit: 50 } as const

describe('the plan of the list under row security, for 10,000 open candidates', () => {
  const lists: [string, CaseFilter, CaseSort][] = [
    ['all by name', open, 'name'],
    ['one stage by name', { status: 'open', stage: 'verified' }, 'name'],
    ['all by days in stage', open, 'stage_since'],
    ['all by deadline', open, 'due'],
    ['overdue by deadline', { status: 'open', due: 'overdue' }, 'due'],
    ['a name', { status: 'open', text: 'an' }, 'name'],
  ]
  it.for(lists)(
    'never scans the whole table: %s',
    async ([_what, filter, sort], { scoped, world }) => {
      for (const under of [undefined, world.commune.path]) {
        const nodes = await plan(scoped, (trx) =>
          listCases(trx, { ...filter, under }, { ...byName, sort }, of(world.root)),
        )
        expect(nodes).toContain('recruitment_case')
        expect(nodes).not.toContain('Seq Scan on recruitment_case')
      }
    },
  )

  it.for([
    ['name', 'recruitment_case_open_by_name'],
    ['stage_since', 'recruitment_case_open_by_stage_since'],
    ['due', 'recruitment_case_open_by_due'],
  ] as const)(
    'never walks the index of an order past the rows of a narrow scope: %s',
    async ([sort, index], { database, scoped, world }) => {
      const nodesIn = (unit: BuiltUnit, filter: CaseFilter = open) =>
        plan(scoped, (trx) => listCases(trx, filter, { ...byName, sort }, of(unit)))
      // As for a country: by its estimates alone PostgreSQL would walk.
      await database.query(
        `update pg_class set reltuples = 1000000 where relname like 'recruitment_case%'`,
      )
      expect(await nodesIn(world.root)).toContain(index)
      expect(await nodesIn(world.grassroots)).not.toContain(index)
      const below = await nodesIn(world.root, { ...open, under: world.grassroots.path })
      expect(below).not.toContain(index)
      expect(await nodesIn(world.root, { ...open, text: 'an' })).not.toContain(index)
      await database.query('analyze app.recruitment_case')
    },
  )

  it('counts stages without reading the whole table', async ({ scoped }) => {
    const nodes = await plan(scoped, (trx) => countByStage(trx, { status: 'all' }, today))
    expect(nodes).toContain('Index Only Scan using recruitment_case_by_stage')
    expect(nodes).not.toContain('Seq Scan on recruitment_case')
  })
})

describe('a search by name', () => {
  it('finds everybody of a common name, however many they are', async ({
    database,
    scoped,
    world,
  }) => {
    const [found] = await database.query<{ count: number }>(
      `select count(*)::int from app.recruitment_case c join app.person p on p.id = c.person_id
       where c.open and p.folded like '%an%'`,
    )
    expect(found?.count).toBeGreaterThan(500)
    const named: CaseFilter = { ...open, text: 'An' }
    expect(await scoped((trx) => countCases(trx, named, today))).toBe(found?.count)
    const page = await scoped((trx) => listCases(trx, named, byName, of(world.root)))
    expect(page).toMatchObject({ total: found?.count, totalExceeded: false })
  })
})

describe('the pages of the list', () => {
  it.for([
    ['name', 'grassroots', 7],
    ['name', 'commune', 300],
    ['stage_since', 'grassroots', 7],
    ['stage_since', 'commune', 300],
    ['due', 'grassroots', 7],
    ['due', 'commune', 300],
  ] as const)(
    'hold every case once, in order, forwards and backwards: %s in a %s',
    async ([sort, breadth, limit], { scoped, world }) => {
      const filter: CaseFilter = { status: 'open', stage: 'verified', under: world[breadth].path }
      const walk = async (direction: 'asc' | 'desc') => {
        const ids: string[] = []
        let cursor: string | undefined
        do {
          const page = await scoped((trx) =>
            listCases(trx, filter, { sort, direction, limit, cursor }, of(world.root)),
          )
          ids.push(...page.rows.map(({ caseId }) => caseId))
          cursor = page.nextCursor ?? undefined
          expect(page.total).toBe(await scoped((trx) => countCases(trx, filter, today)))
        } while (cursor !== undefined)
        return ids
      }
      const forwards = await walk('asc')
      expect(new Set(forwards).size).toBe(forwards.length)
      expect(forwards).toHaveLength(await scoped((trx) => countCases(trx, filter, today)))
      expect(await walk('desc')).toEqual(forwards.toReversed())
      const page = { sort, direction: 'asc', limit } as const
      const first = await scoped((trx) => listCases(trx, filter, page, of(world.root)))
      const cursor = first.nextCursor ?? ''
      const second = await scoped((trx) =>
        listCases(trx, filter, { ...page, cursor }, of(world.root)),
      )
      const back = { ...page, cursor: second.previousCursor ?? '', backwards: true }
      expect(await scoped((trx) => listCases(trx, filter, back, of(world.root)))).toEqual(first)
    },
  )
})
