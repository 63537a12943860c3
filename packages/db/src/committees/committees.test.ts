import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { test as it } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { createPool } from '../client/pool.ts'
import { createScoped } from '../session/scoped.ts'
import { catalogueOfScope } from './catalogue-of-scope.ts'
import { extensionNamed, installed } from './installed.ts'
import { listCommitteeRoots } from './list-roots.ts'
import { loadCommittees } from './load-committees.ts'

const own = 'example__youth_union_admissions'

describe('the committees of the workspace', () => {
  it('are known from the start, with everything they name', () => {
    expect(installed.measures.map(({ id }) => id)).toContain(own)
    expect(installed.rulePacks.map(({ id }) => id)).toContain('example__208-qd-tw')
    expect(extensionNamed('Đảng bộ xã Ví Dụ')).toBe('example')
    expect(extensionNamed('Đảng bộ xã Khe Mây')).toBeNull()
  })

  it('lend their measures and rules to whoever works in their tree, and to nobody else', async ({
    database,
  }) => {
    const mine = await buildCommittee(database, 'm1')
    const other = await buildCommittee(database, 'm2')
    await database.query(`update app.committee set extension = 'example' where path = $1`, [
      mine.root.path,
    ])
    const secretary = await buildAccount(database, 'secretary', [
      { role: 'unit_secretary', unit: mine.cell },
      { role: 'unit_secretary', unit: other.cell },
    ])
    const pool = createPool(database.urlAs('app_portal'), { max: 1 })
    const scoped = createScoped(pool)
    const seenIn = async (unit: string) => {
      const { measures, rulePacks } = await scoped({ account: secretary, unit }, catalogueOfScope)
      const packs = rulePacks.map(({ id }) => id)
      return [measures.some(({ id }) => id === own), packs.includes('example__208-qd-tw')]
    }
    expect(await seenIn(mine.cell.id)).toEqual([true, true])
    expect(await seenIn(other.cell.id)).toEqual([false, false])
    expect(await seenIn(mine.root.id)).toEqual([false, false])
    await pool.end()
  })

  it('tell their roots to the worker alone', async ({ database }) => {
    const nobody = { account: null, unit: null }
    const asked = async (role: 'app_worker' | 'app_portal') => {
      const pool = createPool(database.urlAs(role), { max: 1 })
      try {
        return await createScoped(pool)(nobody, listCommitteeRoots)
      } finally {
        await pool.end()
      }
    }
    const stored = await database.query<{ id: string }>(
      'select root_unit_id as id from app.committee order by path',
    )
    expect(stored).not.toEqual([])
    expect(await asked('app_worker')).toEqual(stored.map(({ id }) => id))
    await expect(asked('app_portal')).rejects.toMatchObject({ code: '42501' })
  })

  it('are refused by name when a package is not one', async () => {
    const packages = await mkdtemp(join(tmpdir(), 'nguon-committees-'))
    const folder = join(packages, 'committee-broken')
    await mkdir(folder)
    await expect(loadCommittees(packages)).rejects.toThrow('committee-broken')
    await writeFile(join(folder, 'package.json'), '{"exports":{"./committee":"./committee.mjs"}}')
    await writeFile(
      join(folder, 'committee.mjs'),
      `export const committee = { id: 'Xấu', name: 'x' }`,
    )
    await expect(loadCommittees(packages)).rejects.toThrow('committee-broken')
    await rm(packages, { recursive: true })
  })
})
