import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { repository } from '../core/config.ts'

/** What systemd or a container engine starts, and with which settings. */
export type Service = { command: string[]; env: Record<string, string> }

export const processes = ['portal', 'worker', 'site'] as const

const deploy = path.join(repository, 'deploy')
const pairs = (lines: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.split('=')
      return [name, value.join('=')]
    }),
  )

/** Settings of a file of variables, one a line. */
export async function readEnvFile(name: string): Promise<Record<string, string>> {
  const text = await readFile(path.join(deploy, 'systemd', name), 'utf8')
  return pairs(text.split('\n').filter((line) => /^\w/.test(line)))
}

/** A unit's command and settings; those of its files come first, as systemd has it. */
export async function readUnit(name: string): Promise<Service> {
  const text = await readFile(path.join(deploy, 'systemd', `${name}.service`), 'utf8')
  const values = (key: string): string[] =>
    [...text.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value = '']) => value)
  const files = await Promise.all(
    values('EnvironmentFile').map((file) => readEnvFile(path.basename(file))),
  )
  return {
    command: (values('ExecStart')[0] ?? '').split(' '),
    env: Object.assign({}, ...files, pairs(values('Environment'))),
  }
}

const compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      command: z.array(z.string()).default([]),
      environment: z.record(z.string(), z.string()).default({}),
    }),
  ),
})

/** The services of the compose file; variables stand as they are written. */
export async function readCompose(): Promise<Record<string, Service>> {
  const text = await readFile(path.join(deploy, 'compose.yaml'), 'utf8')
  const { services } = compose.parse(parse(text, { merge: true }))
  return Object.fromEntries(
    Object.entries(services).map(([name, { command, environment }]) => [
      name,
      { command, env: environment },
    ]),
  )
}
