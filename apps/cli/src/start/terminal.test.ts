import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { processFacts } from '@nguon/postgres/process-facts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { familyOf, survivors } from '../testing/family.ts'
import { freePorts } from '../testing/free-ports.ts'
import { nguon, type Running } from '../testing/nguon.ts'

/** Leads a group of processes of its own, as what is started at a prompt. */
const atPrompt = ['setsid']
/** Runs what follows with a terminal for its output, and ends with its code. */
const onTerminal = ['sh', '-c', 'exec script --quiet --return --command "exec $*" /dev/null', 'sh']

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

/** The commands of all processes that name a folder. */
async function naming(text: string): Promise<string[]> {
  const entries = await readdir('/proc')
  const all = await Promise.all(entries.map(Number).filter(Boolean).map(processFacts))
  return all.flatMap((facts) => (facts?.command.includes(text) ? [facts.command] : []))
}

const modeOf = async (file: string): Promise<number> =>
  (await stat(path.join(data, file))).mode & 0o777

describe.runIf(process.platform === 'linux')('nguon start at a prompt', () => {
  let running: Running
  afterAll(async () => {
    running.child.kill('SIGTERM')
    await running.ended
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

  it('has lost nothing by that', async () => {
    running = nguon(args, {}, atPrompt)
    await running.says('Public site:')
    expect(running.said()).not.toMatch(/for the first time|Updating|First administrator/)
  })
})
