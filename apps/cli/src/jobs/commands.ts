import type { Command } from 'commander'
import { readConfig } from '../core/config.ts'
import { createTerminal } from '../core/terminal.ts'
import { withInstallation } from '../database/installation.ts'
import { listGivenUp, retryGivenUp } from './given-up.ts'

export function addJobCommands(program: Command): void {
  const jobs = program.command('jobs').description('look after the worker’s jobs')
  jobs
    .command('list')
    .description('name the jobs that failed too often and were given up')
    .option('--data <folder>', 'data folder (default: .data)')
    .action(list)
  jobs
    .command('retry')
    .description('hand them all to the worker again')
    .option('--data <folder>', 'data folder (default: .data)')
    .action(retry)
}

async function list(flags: { data?: string }): Promise<void> {
  const terminal = createTerminal(process.env)
  const { say, words } = terminal
  const config = readConfig(process.env, flags)
  const jobs = await withInstallation(config, terminal, ({ ownerUrl }) => listGivenUp(ownerUrl))
  for (const job of jobs) say(words('step.job_given_up', job))
  if (jobs.length === 0) say(words('step.jobs_none'))
}

async function retry(flags: { data?: string }): Promise<void> {
  const terminal = createTerminal(process.env)
  const config = readConfig(process.env, flags)
  const count = await withInstallation(config, terminal, ({ ownerUrl }) => retryGivenUp(ownerUrl))
  terminal.say(terminal.words('step.jobs_retried', { count }))
}
