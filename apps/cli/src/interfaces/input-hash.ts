import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'

const SOURCES = [
  'apps/{admin,server,site}/{src,server,public,scripts}/**/*',
  'apps/{admin,server,site}/*.{ts,json}',
  'packages/*/{src,assets,scripts}/**/*',
  'packages/*/package.json',
  'pnpm-lock.yaml',
]

/** One hash over everything that portal and site are built from; tests do not count. */
export async function inputHash(root: string): Promise<string> {
  const names: string[] = []
  for await (const entry of glob(SOURCES, {
    cwd: root,
    withFileTypes: true,
    exclude: ({ name }) => name === 'node_modules',
  })) {
    if (!entry.isFile() || /\.test\.tsx?$/.test(entry.name)) continue
    names.push(path.join(entry.parentPath, entry.name))
  }
  const hash = createHash('sha256')
  for (const name of names.toSorted()) {
    hash.update(`${path.relative(root, name)}\0`)
    hash.update(await readFile(name))
  }
  return hash.digest('hex')
}
