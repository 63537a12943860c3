import { migrate } from '@nguon/db/migrate/migrate'
import type { Config } from '../core/config.ts'
import type { Terminal } from '../core/terminal.ts'
import type { Secrets } from '../data/secrets.ts'
import type { Database } from '../database/database.ts'
import { makeDemo } from '../demo/demo.ts'
import { readDemo } from '../demo/demo-state.ts'
import { ensureAdministrator } from '../user/ensure-administrator.ts'

/**
 * Brings the schema up to date and makes the first account, or on request the demonstration. Returns
 * the day on which all processes live: the demo's, or one that is asked for, or none.
 */
export async function furnish(
  database: Database,
  secrets: Secrets,
  config: Config,
  terminal: Terminal,
): Promise<Temporal.PlainDate | null> {
  const { say, words } = terminal
  await migrate(database.ownerUrl, (name) => say(words('step.migration', { name })))
  const { dataDir } = config
  const demo = await readDemo(dataDir)
  const today = demo ?? (config.demo ? await makeDemo(database, secrets, dataDir, terminal) : null)
  if (today === null) {
    await ensureAdministrator(database, dataDir, terminal)
    return config.fixedToday
  }
  const [year, month, day] = today.toString().split('-')
  say(words('step.demo', { date: `${day}/${month}/${year}` }))
  return today
}
