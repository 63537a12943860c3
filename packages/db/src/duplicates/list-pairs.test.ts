import { likeness, type Identifying } from '@nguon/domain/duplicates/likeness'
import { likenessBases } from '@nguon/domain/duplicates/likeness-bases'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, type BuiltUnit } from '@nguon/testing/builders/committee'
import { test as base, type TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { createPool } from '../client/pool.ts'
import { createScoped, type Db } from '../session/scoped.ts'
import { dismissPair, reopenPair } from './dismiss-pair.ts'
import { listPairs } from './list-pairs.ts'

type Registered = Identifying & { id: string }
type World = Awaited<ReturnType<typeof buildWorld>>

const it = base.extend<{ $file: { world: World } }>({
  world: [
    async ({ database }, use) => {
      const world = await buildWorld(database)
      await use(world)
      await world.pool.end()
    },
    { scope: 'file' },
  ],
})

const names = ['Nguyễn Văn Đức', 'Nguyen Van Duc', 'Lê Hoà', 'Lê Hòa', "H'Hen Niê"]
const births = [
  { bornOn: '1998-05-12', birthYear: 1998 },
  { bornOn: '1998-12-05', birthYear: 1998 },
  { bornOn: '1998-11-05', birthYear: 1998 },
  { bornOn: '1997-05-12', birthYear: 1997 },
  { bornOn: null, birthYear: 1998 },
  { bornOn: null, birthYear: null },
]

/** Persons of every name and birth in two cells; some share a card or an identity number. */
async function buildWorld(database: TestDatabase) {
  const { root, cell, sibling } = await buildCommittee(database, 'd')
  const account = await buildAccount(database, 'planner', [{ role: 'planner', unit: root }])
  const persons: Registered[] = []
  for (const unit of [cell, sibling])
    for (const fullName of names)
      for (const birth of births)
        persons.push(await insert(database, unit, fullName, birth, persons.length))
  const pool = createPool(database.urlAs('app_portal'), { max: 2 })
  const scoped = createScoped(pool)
  const inUnit =
    (unit: BuiltUnit) =>
    <T>(run: (trx: Db) => Promise<T>) =>
      scoped({ account, unit: unit.id }, (trx) => run(trx))
  return { root, cell, account, persons, pool, within: inUnit(root), inUnit }
}

async function insert(
  database: TestDatabase,
  unit: BuiltUnit,
  fullName: string,
  { bornOn, birthYear }: (typeof births)[number],
  at: number,
): Promise<Registered> {
  const cardNumber = at % 7 === 0 ? `06100000${at % 3}` : null
  const identityToken = at % 9 === 0 ? `token ${at % 4}` : null
  const [row] = await database.query<{ id: string }>(
    `with person as (
       insert into app.person (unit_id, path, full_name, sort_name, born_on, birth_year)
       values ($1, $2, $3, $3, $4, $5) returning id, path)
     , member as (
       insert into app.member (person_id, path, card_number) select id, path, $6::text from person where $6::text is not null)
     , sealed as (
       insert into app.person_sensitive (person_id, path, field, ciphertext, key_id, token)
       select id, path, 'identity_number', '', 'k1', $7::bytea from person where $7::bytea is not null)
     select id from person`,
    [unit.id, unit.path, fullName, bornOn, birthYear, cardNumber, identityToken],
  )
  if (row === undefined) throw new Error('no person came back')
  const day = bornOn === null ? null : Temporal.PlainDate.from(bornOn)
  return {
    id: row.id,
    fullName,
    bornOn: day,
    birthYear,
    unitId: unit.id,
    cardNumber,
    identityToken,
  }
}

/** What the domain says of every two persons. */
function expectedPairs(persons: readonly Registered[]): string[] {
  return persons.flatMap((a, at) =>
    persons.slice(at + 1).flatMap((b) => {
      const basis = likeness(a, b)?.basis
      const ids = [a.id, b.id].toSorted().join(' ')
      return basis === undefined ? [] : [`${ids} ${basis}`]
    }),
  )
}

async function allPairs(trx: Db): Promise<string[]> {
  const found: string[] = []
  for (const basis of likenessBases) {
    let cursor: string | null | undefined
    while (cursor !== null) {
      const page = await listPairs(trx, { basis, dismissed: false, cursor, limit: 40 })
      for (const { first, second } of page.pairs)
        found.push(`${first.personId} ${second.personId} ${basis}`)
      cursor = page.nextCursor
    }
  }
  return found
}

describe('the likely pairs of a scope', () => {
  it('are those in which the domain finds something, each once, page by page', async ({
    world,
  }) => {
    const found = await world.within(allPairs)
    expect(found.length).toBeGreaterThan(100)
    expect(found.toSorted()).toEqual(expectedPairs(world.persons).toSorted())
  })

  it('are both within it', async ({ world }) => {
    const own = world.persons.filter(({ unitId }) => unitId === world.cell.id)
    const found = await world.inUnit(world.cell)(allPairs)
    expect(found.toSorted()).toEqual(expectedPairs(own).toSorted())
  })

  it('leave the list when somebody finds two persons, and come back', async ({ world }) => {
    await world.within(async (trx) => {
      const [pair] = (await listPairs(trx, { dismissed: false, limit: 1 })).pairs
      if (pair === undefined) throw new Error('there is a pair')
      const ids = { firstId: pair.first.personId, secondId: pair.second.personId }
      const isOpen = async () =>
        (await allPairs(trx)).some((each) => each.startsWith(`${ids.firstId} ${ids.secondId}`))
      const dismissed = async () => (await listPairs(trx, { dismissed: true, limit: 9 })).pairs
      expect(await dismissPair(trx, ids, world.account)).toBe(true)
      expect([await isOpen(), (await dismissed()).map(({ dismissed: by }) => by?.by)]).toEqual([
        false,
        ['planner'],
      ])
      expect(await reopenPair(trx, ids, world.account)).toBe(true)
      expect([await isOpen(), await dismissed()]).toEqual([true, []])
      expect(await dismissPair(trx, ids, world.account)).toBe(true)
      expect(await isOpen()).toBe(false)
      expect(await reopenPair(trx, ids, world.account)).toBe(true)
    })
  })
})
