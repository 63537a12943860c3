import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sizes } from '@nguon/testing/generated/generate-tree'
import type { Figure } from './figure.ts'
import { importFigures } from './import-figures.ts'
import { calibration } from './machine.ts'
import { portalFigures } from './portal-figures.ts'
import { siteFigures } from './site-figures.ts'
import { treeFigures } from './tree-figures.ts'
import { buildWorld } from './world.ts'

const root = join(import.meta.dirname, '../../..')
const size = process.argv[2] === 'country' ? 'country' : 'province'

/** Printed as soon as it is known: what fails after an hour takes none of it away. */
async function rowsOf(parts: readonly (() => Promise<Figure[]>)[]): Promise<string[]> {
  const rows: string[] = []
  for (const measure of parts) {
    for (const { what, measured, anchor, must, holds } of await measure()) {
      const row = `| ${what} | ${measured} | ${anchor} | ${must} | ${holds ? 'holds' : '**short**'} |`
      process.stdout.write(`${row}\n`)
      rows.push(row)
    }
  }
  return rows
}

const built = spawnSync(process.execPath, ['apps/cli/src/main.ts', 'build'], {
  cwd: root,
  stdio: 'inherit',
})
if (built.status !== 0) process.exit(1)
const world = await buildWorld(sizes[size])
const rows: string[] = []
let machine = ''
try {
  machine = await calibration(world)
  rows.push(
    ...(await rowsOf([
      () => portalFigures(world),
      () => siteFigures(world),
      () => importFigures(world),
    ])),
  )
} finally {
  await world.stop()
}
if (size === 'province') rows.push(...(await rowsOf([treeFigures])))

const lines = [
  `## ${size === 'country' ? 'The country' : 'A province'}`,
  '',
  `Measured ${new Date().toISOString().slice(0, 10)} on ${machine}. Load generator, server and database share the cores. Medians of three runs of five seconds, range in brackets.`,
  '',
  '| what | measured | beside it | must | |',
  '|---|---|---|---|---|',
  ...rows,
  '',
]
process.stdout.write(`${lines.slice(0, 3).join('\n')}\n`)
// The aims are those of a province; beside the figures of the country they stand to compare.
if (size === 'province' && rows.some((row) => row.endsWith('| **short** |'))) process.exitCode = 1
await writeFile(join(root, `docs/benchmarks-${size}.md`), lines.join('\n'))
