import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const mapping = {
  date: 'Temporal.PlainDate',
  timestamptz: 'Temporal.Instant',
  int8: 'number',
  daterange: 'string',
  xid8: 'string',
}

/**
 * Writes `schema.gen.ts` from a migrated database, or with `verify` compares it and tells whether it
 * is up to date.
 */
export function generateSchema(url: string, options: { verify: boolean }): boolean {
  const bin = join(dirname(createRequire(import.meta.url).resolve('kysely-codegen')), 'cli/bin.js')
  const { status } = spawnSync(
    process.execPath,
    [
      bin,
      `--url=${url}`,
      '--dialect=postgres',
      '--default-schema=app',
      '--include-pattern=(app|pub).*',
      '--exclude-pattern=*.migration*',
      `--type-mapping=${JSON.stringify(mapping)}`,
      `--out-file=${join(import.meta.dirname, 'schema.gen.ts')}`,
      ...(options.verify ? ['--verify'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return status === 0
}
