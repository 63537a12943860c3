import { readFileSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const packages = resolve(import.meta.dirname, '../../..')
const layers = ['domain', 'db', 'api']

function publicModules(layer: string): Set<string> {
  const text = readFileSync(join(packages, layer, 'package.json'), 'utf8')
  const { exports }: { exports: Record<string, string> } = JSON.parse(text)
  return new Set(Object.values(exports).map((path) => path.slice('./src/'.length)))
}

/** Relative imports of a file that leave its feature folder, as paths below `src`. */
function crossings(source: string, file: string): string[] {
  const feature = file.split('/')[0]
  return [...source.matchAll(/from '(\.[^']+)'/g)]
    .map(([, target = '']) => relative('.', join(dirname(file), target)))
    .filter((target) => target.includes('/') && target.split('/')[0] !== feature)
}

describe.each(layers)('the features of %s', (layer) => {
  it('reach into one another through exported modules only', async () => {
    const open = publicModules(layer)
    const inside: string[] = []
    for await (const file of glob('**/*.ts', { cwd: join(packages, layer, 'src') })) {
      // The root of the API lists every feature's router; that is its purpose.
      if (file.endsWith('.test.ts') || file.startsWith('testing/') || file === 'portal.ts') continue
      const source = await readFile(join(packages, layer, 'src', file), 'utf8')
      for (const target of crossings(source, file)) {
        if (!open.has(target)) inside.push(`${file} → ${target}`)
      }
    }
    expect(inside).toEqual([])
  })
})
