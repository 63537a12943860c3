import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ImportBatch } from '@nguon/api/imports/wire'
import { AppError } from '@nguon/domain/errors'
import type { Command } from 'commander'
import { readConfig } from '../core/config.ts'
import { CliFault } from '../core/fault.ts'
import { createTerminal } from '../core/terminal.ts'
import { readDemo } from '../demo/demo-state.ts'
import { asOperator } from '../database/as-operator.ts'
import { withInstallation } from '../database/installation.ts'
import { openPortal } from '../portal/portal.ts'
import { checkWorkbook, commitWorkbook } from './import-workbook.ts'
import { findPlanner, findUnitByCode } from './planners.ts'
import { reportBatch } from './report.ts'

type Flags = { commit?: boolean; unit?: string; as?: string; data?: string }

export function addImportCommand(program: Command): void {
  program
    .command('import <file>')
    .description('check a workbook of a committee; with --commit also write it')
    .option('--commit', 'write what the check has found')
    .option('--unit <code>', 'official code of the unit (default: the unit of the planner)')
    .option('--as <account>', 'planner in whose name this is done (default: the only one)')
    .option('--data <folder>', 'data folder (default: .data)')
    .action(importFile)
}

async function importFile(file: string, flags: Flags): Promise<void> {
  const terminal = createTerminal(process.env)
  const { say, words } = terminal
  const config = readConfig(process.env, flags)
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CliFault('file_missing', { file }, { cause: error })
  })
  await withInstallation(config, terminal, async (database, secrets) => {
    const { dataDir } = config
    const fixedToday = (await readDemo(dataDir)) ?? config.fixedToday
    const portal = openPortal(database, secrets, { dataDir, fixedToday })
    try {
      const planner = await findPlanner(database.ownerUrl, fixedToday, flags.as)
      const unitId = await findUnitByCode(portal, planner, flags.unit)
      await noteActingAs(database.ownerUrl, planner.id)
      const workbook = { name: path.basename(file), bytes }
      const checked = await checkWorkbook(portal, planner, unitId, workbook)
      refuseFailed(checked)
      reportBatch(terminal, checked)
      if (checked.status === 'nothing_new') return say(words('import.nothing_new'))
      if (!flags.commit) {
        await portal.as(planner, unitId).imports.cancel({ batchId: checked.id })
        return say(words('import.dry_run'))
      }
      const written = await commitWorkbook(portal, planner, unitId, checked.id)
      refuseFailed(written)
      say(words('import.committed', { unit: written.unitName }))
    } finally {
      await portal.close()
    }
  })
}

function refuseFailed({ failure }: ImportBatch): void {
  if (failure === null) return
  const { reason, values } = failure
  throw new AppError('refused', reason, values === undefined ? {} : { values })
}

/** Whoever runs the machine acts in a planner's name: the log says so beside what is done. */
async function noteActingAs(ownerUrl: string, account: string): Promise<void> {
  await asOperator(ownerUrl, (client) =>
    client.query(
      `insert into app.audit_event (path, action, subject_type, subject_id)
       values ('', 'operator.import_as', 'account', $1)`,
      [account],
    ),
  )
}
