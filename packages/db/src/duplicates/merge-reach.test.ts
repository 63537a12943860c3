import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { buildCandidate } from '@nguon/testing/builders/person'
import { test as it } from '@nguon/testing/database'
import { expect } from 'vitest'
import { createPool } from '../client/pool.ts'
import { createScoped } from '../session/scoped.ts'
import { findStandingMerge, lockPersons, mergePersons, takeSealed } from './merge-persons.ts'

const plan = {
  fields: [],
  aside: [],
  doubled: [],
  continuing: null,
  consequences: { cases: 0, steps: 0, questions: 0, helps: 0, stepsAside: 0, milestones: 0 },
}

it('a merge reaches no person out of scope, whoever asks the database for it', async ({
  database,
}) => {
  const { root, cell, sibling } = await buildCommittee(database, 'r')
  const [secretary, planner] = [
    await buildAccount(database, 'secretary', [{ role: 'unit_secretary', unit: cell }]),
    await buildAccount(database, 'planner', [{ role: 'planner', unit: root }]),
  ]
  const here = (await buildCandidate(database, cell, 'Ka Lan')).personId
  const there = (await buildCandidate(database, sibling, 'Ka Lan')).personId
  await database.query(
    `insert into app.person_sensitive (person_id, path, field, ciphertext, key_id, token)
     values ($1, $2, 'religion', 'x', 'k1', 'x')`,
    [there, sibling.path],
  )
  const pool = createPool(database.urlAs('app_portal'), { max: 1 })
  const scoped = createScoped(pool)
  const own = { account: secretary, unit: cell.id }
  const all = { account: planner, unit: root.id }
  const merge = { keptId: here, droppedId: there, reason: 'thử', plan, sealed: [] }
  const value = { personId: there, field: 'religion', requestId: 'r' } as const

  expect(await scoped(own, (trx) => lockPersons(trx, [here, there]))).toBe(false)
  expect(await scoped(own, (trx) => takeSealed(trx, value))).toBeUndefined()
  await expect(scoped(own, (trx) => mergePersons(trx, merge))).rejects.toMatchObject({
    code: '42501',
  })
  const mergeId = await scoped(all, (trx) => mergePersons(trx, merge))
  expect(await scoped(own, (trx) => findStandingMerge(trx, mergeId))).toBeNull()
  expect(await scoped(all, (trx) => findStandingMerge(trx, mergeId))).not.toBeNull()
  await pool.end()
})
