import { Command } from 'commander'
import { addAuditCommands } from './audit/commands.ts'
import { addBackupCommands } from './backup/commands.ts'
import { addDatabaseCommands } from './database/commands.ts'
import { addDemoCommand } from './demo/commands.ts'
import { addImportCommand } from './import/commands.ts'
import { addBuildCommand } from './interfaces/command.ts'
import { addJobCommands } from './jobs/commands.ts'
import { addProvisionCommand } from './provision/command.ts'
import { addStartCommands, reportAndExit } from './start/command.ts'
import { addUserCommands } from './user/commands.ts'

const program = new Command('nguon')
  .description('Nguồn: runs and looks after one installation')
  .showHelpAfterError()
addStartCommands(program)
addBuildCommand(program)
addDatabaseCommands(program)
addProvisionCommand(program)
addUserCommands(program)
addImportCommand(program)
addDemoCommand(program)
addAuditCommands(program)
addBackupCommands(program)
addJobCommands(program)

try {
  await program.parseAsync()
} catch (error) {
  reportAndExit(error)
}
