import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { processFacts } from '@nguon/postgres/process-facts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { repository } from '../core/config.ts'
import { familyOf, survivors } from '../testing/family.ts'
import { freePorts } from '../testing/free-ports.ts'
import { nguon, type Running } from '../testing/nguon.ts'

const manifest = z.object({
  devEngines: z.object({ packageManager: z.object({ version: z.string() }) }),
})
const { version: pnpm } = manifest.parse(
  JSON.parse(await readFile(path.join(repository, 'package.json'), 'utf8')),
).devEngines.packageManager

/** Leads a group of processes of its own, as what is started at a prompt. */
const atPrompt = ['setsid']
/** Runs what follows with a terminal for its output, and ends with its code. */
const onTerminal = ['sh', '-c', 'exec script --quiet --return --command "exec $*" /dev/null', 'sh']
/** Runs `start` as the README has it, in the background of a shell that ends at once. */
const byNpx = ['sh', '-c', `shift 2; npx --prefer-offline -y pnpm@${pnpm} "$@" &`, 'sh']

let folder: string
let data: string
let args: string[]

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nguon-terminal-'))
  // PostgreSQL's user may pass, so that the commands of its processes name this folder.
  await chmod(folder, 0o711)
  data = path.join(folder, 'data')
  const [portal, site] = await freePorts()
  args = ['start', '--data', data, '--portal-port', `${portal}`, '--site-port', `${site}`]
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Ctrl-C: the whole group in the foreground gets the signal, not only who leads it. */
const interrupt = (leader: number): boolean => process.kill(-leader, 'SIGINT')

/** All processes whose commands name a folder. */
async function naming(text: string): Promise<{ pid: number; command: string }[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Boolean)
  const all = await Promise.all(pids.map(async (pid) => ({ pid, facts: await processFacts(pid) })))
  return all.flatMap(({ pid, facts }) =>
    facts?.command.includes(text) ? [{ pid, command: facts.command }] : [],
  )
}

const modeOf = async (file: string): Promise<number> =>
  (await stat(path.join(data, file))).mode & 0o777

describe.runIf(process.platform === 'linux')('nguon start at a prompt', () => {
  let running: Running
  afterAll(async () => {
    for (const { pid } of await naming(folder)) process.kill(pid, 'SIGINT')
  })

  it('is stopped by Ctrl-C in its very first step', async () => {
    running = nguon(args, {}, atPrompt)
    await running.says('for the first time')
    interrupt(running.child.pid ?? 0)
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' })
    expect(running.said()).toMatch(/Stopped\.\n$/)
    expect(await naming(folder)).toEqual([])
  })

  it('starts after that, and shows the first password on the terminal only', async () => {
    running = nguon(args, {}, onTerminal)
    await running.says('Public site:')
    expect(running.said()).toMatch(/First administrator: admin, password: [a-z0-9-]{24} /)
    expect((await readdir(data)).filter((name) => name.includes('password'))).toEqual([])
    expect(await modeOf('secrets.json')).toBe(0o600)
  }, 240_000)

  it('is stopped by Ctrl-C with all that it started', async () => {
    const family = await familyOf(running.child.pid ?? 0)
    const leader = family.find(({ command }) => command.includes('main.ts start'))?.pid ?? 0
    interrupt(leader)
    expect(await running.ended).toMatchObject({ code: 0 })
    expect(family.length).toBeGreaterThanOrEqual(5)
    expect([...(await survivors(family)), ...(await naming(folder))]).toEqual([])
  })

  it('has lost nothing by that, started by npx, and outlives the shell of that', async () => {
    // Other tests use what is installed, so nothing is installed meanwhile.
    running = nguon(args, { pnpm_config_verify_deps_before_run: 'false' }, byNpx)
    await running.says('Public site:')
    expect(running.said()).not.toMatch(/for the first time|Updating|First administrator/)
  })

  it('is stopped by a signal to npx alone, though nobody reads what it says', async () => {
    running.child.stdout?.destroy()
    const npx = (await naming(folder)).find(({ command }) => command.startsWith('npm exec'))
    if (!npx) throw new Error('npx is not there')
    process.kill(npx.pid, 'SIGTERM')
    await vi.waitFor(async () => expect(await naming(folder)).toEqual([]), 30_000)
    expect(await readdir(data)).not.toContain('owner.json')
  })
})
