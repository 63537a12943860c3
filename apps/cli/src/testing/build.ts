import { repository } from '../core/config.ts'
import { createTerminal } from '../core/terminal.ts'
import { buildForCommand } from '../interfaces/command.ts'

/** Vitest's global setup: the interfaces are built once, before several tests start the command. */
export async function setup(): Promise<void> {
  await buildForCommand(repository, { ...createTerminal({}), say: () => {} })
}
