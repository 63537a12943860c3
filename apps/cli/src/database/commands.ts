import { migrate } from '@nguon/db/migrate/migrate'
import { prepareDatabase } from '@nguon/db/migrate/prepare'
import { Option, type Command } from 'commander'
import { readConfig, type Config } from '../core/config.ts'
import { CliFault, errorCode } from '../core/fault.ts'
import { createTerminal } from '../core/terminal.ts'
import { openDataDir } from '../data/data-dir.ts'
import { loadSecrets } from '../data/secrets.ts'
import { readDemo } from '../demo/demo-state.ts'
import { createClosers } from '../start/closers.ts'
import { assertVersion, connect } from './external.ts'
import { withInstallation } from './installation.ts'
import { openDatabase } from './open.ts'
import { rebuildRegisters } from './rebuild.ts'
import { writeTableTypes } from './write-table-types.ts'

export function addDatabaseCommands(program: Command): void {
  const database = program.command('database').description('prepare and migrate a database')
  database
    .command('prepare')
    .description('create roles, schemas and extensions once, with a privileged account')
    .addOption(
      // Other users of the machine see what stands on a command line.
      new Option('--admin-url <url>', 'superuser, server and database to prepare')
        .env('ADMIN_DATABASE_URL')
        .makeOptionMandatory(),
    )
    .option('--data <folder>', 'data folder (default: .data)')
    .action(prepare)
  database
    .command('migrate')
    .description('bring the schema to the newest version')
    .option('--data <folder>', 'data folder (default: .data)')
    .action(runMigrations)
  database
    .command('rebuild')
    .description('fold the events of every case again and put right the rows that differ')
    .option('--data <folder>', 'data folder (default: .data)')
    .action(rebuild)
  database
    .command('types')
    .description('for developers: write the table types after a change of the migrations')
    .action(async () => {
      const { words } = createTerminal(process.env)
      if (!(await writeTableTypes())) throw new CliFault('types_failed')
      process.stdout.write(`${words('step.types')}\n`)
    })
}

async function prepare(flags: { adminUrl: string; data?: string }): Promise<void> {
  const { say, words } = createTerminal(process.env)
  const config = readConfig(process.env, flags)
  const client = await connect(flags.adminUrl)
  const database = client.database ?? ''
  const user = client.user ?? ''
  try {
    await assertVersion(client)
  } finally {
    await client.end()
  }
  const dataDir = await openDataDir(config.dataDir)
  try {
    const secrets = await loadSecrets(config.dataDir)
    await prepareDatabase(flags.adminUrl, secrets.roles, ownerOf(config))
    say(words('step.prepared', { database }))
  } catch (error) {
    if (errorCode(error) !== '42501') throw error
    throw new CliFault('database_not_privileged', { user }, { cause: error })
  } finally {
    await dataDir.release()
  }
}

/** The login that will migrate: the one DATABASE_URL names, if it is set already. */
function ownerOf(config: Config): { owner?: string } {
  if (config.databaseUrl === undefined || !URL.canParse(config.databaseUrl)) return {}
  return { owner: decodeURIComponent(new URL(config.databaseUrl).username) }
}

async function runMigrations(flags: { data?: string }): Promise<void> {
  const terminal = createTerminal(process.env)
  const config = readConfig(process.env, flags)
  const closers = createClosers((error) => process.stderr.write(`${String(error)}\n`))
  try {
    const dataDir = await openDataDir(config.dataDir)
    await closers.add(dataDir.release)
    const secrets = await loadSecrets(config.dataDir)
    const database = await openDatabase(config, secrets, terminal, closers)
    await migrate(database.ownerUrl, (name) =>
      terminal.say(terminal.words('step.migration', { name })),
    )
    terminal.say(terminal.words('step.migrated'))
  } finally {
    await closers.close()
  }
}

async function rebuild(flags: { data?: string }): Promise<void> {
  const terminal = createTerminal(process.env)
  const config = readConfig(process.env, flags)
  const count = await withInstallation(config, terminal, async (database, { roles }) => {
    const fixedToday = (await readDemo(config.dataDir)) ?? config.fixedToday
    return rebuildRegisters(database.urlFor('app_worker', roles.app_worker), fixedToday)
  })
  terminal.say(terminal.words('step.rebuilt', { count }))
}
