import path from 'node:path'
import type { Terminal } from '../core/terminal.ts'
import { writePrivate } from '../data/secrets.ts'

/**
 * Gives a new password to whoever runs the command: on a terminal only, because the output of
 * anything else ends in a log; otherwise in a private file whose name is printed.
 */
export async function handOver(
  terminal: Terminal,
  dataDir: string,
  occasion: 'administrator' | 'password_reset',
  account: { name: string; password: string },
): Promise<void> {
  const { say, words, interactive } = terminal
  if (interactive) return say(words(`step.${occasion}`, account))
  const file = path.join(dataDir, `${account.name}-password.txt`)
  await writePrivate(file, `${account.password}\n`)
  say(words(`step.${occasion}_file`, { name: account.name, file }))
}
