import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Command } from 'commander'
import { repository } from '../core/config.ts'
import { CliFault } from '../core/fault.ts'
import { createTerminal, type Terminal } from '../core/terminal.ts'
import { createClosers } from '../start/closers.ts'
import { buildApps } from './build-apps.ts'

export function addBuildCommand(program: Command): void {
  program
    .command('build')
    .description('build portal and site where their sources changed; start does it by itself')
    .action(() => buildForCommand(repository, createTerminal(process.env)))
}

/** Builds what changed, with a log of its own that stays only when a build fails. */
export async function buildForCommand(root: string, terminal: Terminal): Promise<void> {
  const logs = await mkdtemp(path.join(tmpdir(), 'nguon-build-'))
  const closers = createClosers((error) => process.stderr.write(`${String(error)}\n`))
  try {
    await buildApps(root, path.join(logs, 'build.log'), terminal, closers)
  } catch (error) {
    if (error instanceof CliFault) throw error
    await rm(logs, { recursive: true, force: true })
    throw error
  } finally {
    await closers.close()
  }
  await rm(logs, { recursive: true, force: true })
}
