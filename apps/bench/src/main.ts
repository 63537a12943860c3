import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sizes } from '@nguon/testing/generated/generate-tree'
import type { Figure } from './figure.ts'
import { importFigures } from './import-figures.ts'
import { calibration } from './machine.ts'
import { portalFigures } from './portal-figures.ts'
import { siteFigures } from './site-figures.ts'
import { treeFigure } from './tree-figure.ts'
import { buildWorld } from './world.ts'

const size = process.argv[2] === 'country' ? 'country' : 'province'
const world = await buildWorld(sizes[size])
const figures: Figure[] = []
let machine = ''
try {
  machine = await calibration(world)
  figures.push(
    ...(await portalFigures(world)),
    ...(await siteFigures(world)),
    ...(await importFigures(world)),
  )
} finally {
  await world.stop()
}
if (size === 'province') figures.push(await treeFigure())

const lines = [
  `## ${size === 'country' ? 'The country' : 'A province'}`,
  '',
  `Measured ${new Date().toISOString().slice(0, 10)} on ${machine}. Load generator, server and database share the cores. Medians of three runs of five seconds, range in brackets.`,
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
