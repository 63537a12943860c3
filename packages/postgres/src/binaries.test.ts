import { chmod, cp, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locateBinaries, type Shipped } from './binaries.ts'
import { ensureServerUser } from './os-user.ts'
import { runToEnd, type OsUser } from './run.ts'

const isRoot = process.getuid?.() === 0

// Only root starts the server as another user, whom a folder can keep out.
describe.runIf(isRoot)('the binaries of a clone below a private folder', () => {
  let open: string
  let user: OsUser
  let shipped: Shipped

  beforeAll(async () => {
    const serverUser = await ensureServerUser()
    if (!serverUser) throw new Error('root has no user for the server')
    open = await mkdtemp(path.join(tmpdir(), 'binaries-test-'))
    await chmod(open, 0o755)
    user = { ...serverUser, home: path.join(open, 'home') }
    const { initdb } = await locateBinaries(null)
    const clone = await mkdtemp(path.join(open, 'private-'))
    shipped = { native: path.join(clone, 'native'), version: '18.0.0' }
    await cp(path.dirname(path.dirname(initdb)), shipped.native, {
      recursive: true,
      verbatimSymlinks: true,
    })
  })
  afterAll(() => rm(open, { recursive: true, force: true }))

  it('are copied once to where their user can run them', async () => {
    const hidden = path.join(shipped.native, 'bin/initdb')
    expect((await runToEnd(hidden, ['--version'], user)).code).toBeNull()
    const { initdb, postgres } = await locateBinaries(user, shipped)
    for (const program of [initdb, postgres]) {
      expect(path.dirname(program)).toBe(path.join(user.home, 'binaries-18.0.0/bin'))
      const { code, output } = await runToEnd(program, ['--version'], user)
      expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining(' 18.') })
    }
    const { ino } = await stat(initdb)
    await locateBinaries(user, shipped)
    expect((await stat(initdb)).ino).toBe(ino)
  })

  it('are used where they lie once their user can pass', async () => {
    await chmod(path.dirname(shipped.native), 0o711)
    const { initdb } = await locateBinaries(user, shipped)
    expect(initdb).toBe(path.join(shipped.native, 'bin/initdb'))
  })
})
