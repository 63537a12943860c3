import { glob, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { audit } from './words.ts'

const repository = resolve(import.meta.dirname, '../../../..')
const subjects = Object.keys(audit.vi.action).join('|')
const literal = new RegExp(`(?<!words\\()'((?:${subjects})\\.[a-z_]+)'`, 'g')

const known = new Set(
  Object.entries(audit.vi.action).flatMap(([subject, verbs]) =>
    Object.keys(verbs).map((verb) => `${subject}.${verb}`),
  ),
)

/** What a source file logs: every `action:` and whatever is named like an act beside the log. */
function actsIn(source: string): string[] {
  const named = [...source.matchAll(/\baction: '([^']+)'/g)].map(([, act = '']) => act)
  const logs = /\b(?:appendAudits?|logContent|app\.audit_event)\b/.test(source)
  return logs ? [...named, ...[...source.matchAll(literal)].map(([, act = '']) => act)] : named
}

/** What a source file names as that which was acted upon. */
const subjectsIn = (source: string): string[] =>
  [...source.matchAll(/\bsubject(?:Type: |: \{ type: )'([a-z_]+)'/g)].map(([, type = '']) => type)

/** What a source file logs of the content: the verb stands alone there. */
const verbsIn = (source: string): string[] =>
  [...source.matchAll(/logContent\([^)]*?\}, '([a-z_]+)'/gs)].map(([, verb = '']) => verb)

async function readAll(pattern: string): Promise<{ file: string; source: string }[]> {
  const files: { file: string; source: string }[] = []
  for await (const file of glob(pattern, { cwd: repository })) {
    if (/\.test\.ts$|node_modules/.test(file)) continue
    files.push({ file, source: await readFile(join(repository, file), 'utf8') })
  }
  return files
}

describe('the log', () => {
  it('has words for every act that is logged', async () => {
    const sources = [
      ...(await readAll('packages/{api,db}/src/**/*.ts')),
      ...(await readAll('apps/{cli,server,worker,site,admin}/{src,server}/**/*.{ts,tsx}')),
      ...(await readAll('packages/db/migrations/*.sql')),
    ]
    const logged = sources.flatMap(({ source }) => actsIn(source))
    expect(logged.length).toBeGreaterThan(20)
    expect(logged.filter((act) => !known.has(act))).toEqual([])
  })

  it('has words for everything that is acted upon', async () => {
    const sources = await readAll('packages/{api,db}/src/**/*.ts')
    const types = new Set(sources.flatMap(({ source }) => subjectsIn(source)))
    expect(types.size).toBeGreaterThan(5)
    for (const type of types) expect(Object.keys(audit.vi.subject)).toContain(type)
  })

  it('has words for every step that a text takes', async () => {
    const sources = await readAll('packages/api/src/content/*.ts')
    const verbs = new Set(sources.flatMap(({ source }) => verbsIn(source)))
    expect(verbs.size).toBeGreaterThan(4)
    for (const verb of verbs) {
      expect(known).toContain(`article.${verb}`)
      expect(known).toContain(`slogan.${verb}`)
    }
  })
})
