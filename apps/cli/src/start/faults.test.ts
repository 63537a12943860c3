import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { takeOwnerLock } from '@nguon/postgres/owner-lock'
import { canMount, onSmallDisk } from '@nguon/testing/disk/small-disk'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePorts } from '../testing/free-ports.ts'
import { nguon, outcome, refusal } from '../testing/nguon.ts'

let folder: string
let ports: string[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nguon-faults-'))
  const [portal, site] = await freePorts()
  ports = ['--portal-port', String(portal), '--site-port', String(site)]
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Somebody else on the portal's port. */
async function listening() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const close = () => server[Symbol.asyncDispose]()
  return { port, args: ['--portal-port', port], [Symbol.asyncDispose]: close }
}

describe('nguon start refuses in one sentence', () => {
  it('a port in use, naming it and the option that chooses another', async () => {
    await using other = await listening()
    const ended = await outcome(['start', '--data', folder, ...ports.slice(2), ...other.args])
    expect(refusal(ended)).toMatch(new RegExp(`Port ${other.port} is used.*--portal-port`))
  })

  it('a second instance on the same data, whose ports are in use too', async () => {
    await using other = await listening()
    const release = await takeOwnerLock(folder)
    const ended = await outcome(['start', '--data', folder, ...ports.slice(2), ...other.args])
    await release()
    expect(refusal(ended)).toMatch(
      /Another Nguồn is already running on the data in .*nguon-faults-/,
    )
  })

  it('a data folder that cannot be one', async () => {
    const file = path.join(folder, 'file')
    await writeFile(file, '')
    const ended = await outcome(['start', '--data', path.join(file, 'data'), ...ports])
    expect(refusal(ended)).toMatch(/data folder .* cannot be read or written.*--data/)
  })

  it('data whose secrets are gone, rather than make new ones', async () => {
    await mkdir(path.join(folder, 'postgres/cluster'), { recursive: true })
    const ended = await outcome(['start', '--data', folder, ...ports])
    expect(refusal(ended)).toMatch(/no secrets\.json/)
  })

  it('damaged secrets', async () => {
    await writeFile(path.join(folder, 'secrets.json'), '{"hmacKey":')
    const ended = await outcome(['start', '--data', folder, ...ports])
    expect(refusal(ended)).toMatch(/secrets\.json is damaged/)
  })

  it('every wrong variable at once', async () => {
    const env = { PORTAL_PORT: 'many', SITE_ORIGIN: 'https://a.example/x', LOG_LEVEL: 'loud' }
    const ended = await outcome(['start', '--data', folder], env)
    expect(refusal(ended)).toMatch(/PORTAL_PORT.*SITE_ORIGIN.*LOG_LEVEL/)
  })

  it('in Vietnamese unless the environment is English', async () => {
    await writeFile(path.join(folder, 'secrets.json'), '')
    const ended = await outcome(['start', '--data', folder, ...ports], { LANG: 'vi_VN.UTF-8' })
    expect(refusal(ended)).toMatch(/bị hỏng/)
  })

  it.skipIf(!canMount())(
    'a full disk',
    async () => {
      const ended = await outcome(
        ['start', '--data', folder, ...ports],
        {},
        onSmallDisk(folder, '8m'),
      )
      expect(refusal(ended)).toMatch(/The disk that holds .* is full/)
    },
    30_000,
  )
})

describe.skipIf(!canMount())('nguon start on a disk that fills up', () => {
  it('says so, and has lost nothing once there is room again', async () => {
    const [command = '', ...small] = onSmallDisk(folder, '200m')
    const disk = spawn(command, [...small, 'sh', '-c', 'echo mounted && exec cat'], {
      stdio: 'pipe',
    })
    await once(disk.stdout, 'data')
    const inside = ['nsenter', '--mount', '--target', String(disk.pid)]
    const onDisk = (command: string): number | null =>
      spawnSync('nsenter', [...inside.slice(1), 'sh', '-c', command], { cwd: folder }).status
    const args = ['start', '--data', folder, ...ports]
    try {
      const first = nguon(args, {}, inside)
      await first.says('Public site:')
      first.child.kill('SIGTERM')
      expect(await first.ended).toMatchObject({ code: 0, stderr: '' })
      expect(onDisk(`dd if=/dev/zero of='${folder}/filling' bs=64k`)).toBe(1)
      expect(refusal(await outcome(args, {}, inside))).toMatch(/The disk that holds .* is full/)
      expect(onDisk(`rm '${folder}/filling'`)).toBe(0)
      const again = nguon(args, {}, inside)
      await again.says('Public site:')
      expect(again.said()).not.toMatch(/for the first time|Updating|First administrator/)
      again.child.kill('SIGTERM')
      expect(await again.ended).toMatchObject({ code: 0, stderr: '' })
    } finally {
      disk.stdin.end()
    }
  }, 120_000)
})
