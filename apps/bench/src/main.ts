import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { sizes } from '@nguon/testing/generated/generate-tree'
import type { Figure } from './figure.ts'
import { importFigures } from './import-figures.ts'
import { portalFigures } from './portal-figures.ts'
import { siteFigures } from './site-figures.ts'
import { buildWorld } from './world.ts'

const size = process.argv[2] === 'country' ? 'country' : 'province'
const world = await buildWorld(sizes[size])
const figures: Figure[] = []
try {
  figures.push(
    ...(await portalFigures(world)),
    ...(await siteFigures(world)),
    ...(await importFigures(world)),
  )
} finally {
  await world.stop()
}

const lines = [
  `## ${size === 'country' ? 'The country' : 'A province'}`,
  '',
  `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}; load generator, server and database share them. Medians of three runs of five seconds, range in brackets.`,
  '',
  '| what | measured | beside it | must | |',
  '|---|---|---|---|---|',
  ...figures.map(
    ({ what, measured, anchor, must, holds }) =>
      `| ${what} | ${measured} | ${anchor} | ${must} | ${holds ? 'holds' : '**short**'} |`,
  ),
  '',
]
process.stdout.write(`${lines.join('\n')}\n`)
await writeFile(join(import.meta.dirname, `../../../docs/benchmarks-${size}.md`), lines.join('\n'))
