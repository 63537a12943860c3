import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTerminal } from '../core/terminal.ts'
import { createClosers } from '../start/closers.ts'
import { familyOf, survivors } from '../testing/family.ts'
import { buildApps } from './build-apps.ts'

let root: string

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'nguon-build-apps-'))
  const builder = path.join(root, 'apps/admin/node_modules/@react-router/dev/bin.cjs')
  await mkdir(path.dirname(builder), { recursive: true })
  await writeFile(builder, 'setInterval(() => {}, 1000)')
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe.runIf(process.platform === 'linux')('building the interfaces', () => {
  it('leaves no builder behind when it is interrupted', async () => {
    const closers = createClosers(() => {})
    const terminal = { ...createTerminal({}), say: () => {} }
    const building = buildApps(root, path.join(root, 'build.log'), terminal, closers)
    const family = await vi.waitFor(async () => {
      const found = await familyOf(process.pid)
      const started = found.filter(({ command }) => command.includes(root))
      expect(started.filter(({ command }) => command.endsWith('bin.cjs build'))).toHaveLength(1)
      return started
    }, 30_000)
    await Promise.all([closers.close(), expect(building).rejects.toThrow('build_failed')])
    expect(await survivors(family)).toEqual([])
  })
})
