import path from 'node:path'
import { access } from '@nguon/messages/access'
import { translator } from '@nguon/messages/dictionary'
import { CliFault } from '../core/fault.ts'
import type { Terminal } from '../core/terminal.ts'
import { writePrivate, type Secrets } from '../data/secrets.ts'
import type { Database } from '../database/database.ts'
import { openPortal } from '../portal/portal.ts'
import { makeAdministrator } from '../user/ensure-administrator.ts'
import { rememberDemo } from './demo-state.ts'
import { furnishDemo, type DemoAccount } from './furnish-demo.ts'
import { setBackInstants } from './set-back.ts'

/** The day after the sample's workbook was drawn up. */
const today = Temporal.PlainDate.from('2026-04-01')

/** Makes an empty, migrated database a demonstration; refuses one that has an account. */
export async function makeDemo(
  database: Database,
  secrets: Secrets,
  dataDir: string,
  terminal: Terminal,
): Promise<Temporal.PlainDate> {
  const administrator = await makeAdministrator(database)
  if (administrator === null) throw new CliFault('not_empty_database')
  terminal.say(terminal.words('step.demo_made'))
  const portal = openPortal(database, secrets, { dataDir, fixedToday: today })
  try {
    const accounts = await furnishDemo(portal, administrator)
    await setBackInstants(database.ownerUrl, today)
    await rememberDemo(dataDir, today)
    await handOverAccounts(terminal, dataDir, accounts)
  } finally {
    await portal.close()
  }
  return today
}

/** Passwords to a terminal only, because the output of anything else ends in a log. */
async function handOverAccounts(
  { locale, say, words, interactive }: Terminal,
  dataDir: string,
  accounts: readonly DemoAccount[],
): Promise<void> {
  const roles = translator(locale, access)
  const lines = accounts.map(
    ({ userName, password, displayName, role }) =>
      `${userName.padEnd(10)} ${password}  ${roles(`role.${role}`)}, ${displayName}`,
  )
  if (interactive) {
    say(words('step.demo_accounts'))
    for (const line of lines) say(`  ${line}`)
    return
  }
  const file = path.join(dataDir, 'demo-accounts.txt')
  await writePrivate(file, `${lines.join('\n')}\n`)
  say(words('step.demo_accounts_file', { file }))
}
