import { glob, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const repository = resolve(import.meta.dirname, '../../..')

/** Every sentence of a dictionary, with … for what is filled in. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words.replaceAll(/\{\w+\}/g, '…')]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentences) : []
}

async function shownWords(): Promise<Set<string>> {
  const shown: string[] = []
  for await (const file of glob('*/vi.ts', { cwd: import.meta.dirname })) {
    const { vi }: { vi: unknown } = await import(join(import.meta.dirname, file))
    shown.push(...sentences(vi))
  }
  return new Set(shown)
}

async function pagesOf(guide: string): Promise<string[]> {
  const pages: string[] = []
  for await (const file of glob(`docs/${guide}/*.md`, { cwd: repository })) {
    pages.push(await readFile(join(repository, file), 'utf8'))
  }
  return pages
}

const quotedIn = (page: string): string[] =>
  [...page.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words)

/** The blocks whose first line names the file they are an excerpt of. */
const excerptsIn = (page: string): { file: string; lines: string }[] =>
  [...page.matchAll(/^( *)```tsx?\n *\/\/ (\S+)\n([^]*?)\n\1```/gm)].map(
    ([, indent = '', file = '', lines = '']) => ({
      file,
      lines: lines.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  )

describe('the guides', () => {
  it.for(['guide-admin', 'guide-operator'])('quote in %s what the product says', async (guide) => {
    const shown = await shownWords()
    const quoted = (await pagesOf(guide)).flatMap(quotedIn)
    expect(quoted.length).toBeGreaterThan(20)
    // Where the words are explained, they stand for any quotation.
    const isWord = (words: string): boolean => words === 'đậm' || shown.has(words)
    expect(quoted.filter((words) => !isWord(words))).toEqual([])
  })

  it('show developers the code as it is', async () => {
    const excerpts = (await pagesOf('guide-developer')).flatMap(excerptsIn)
    expect(excerpts.length).toBeGreaterThan(8)
    for (const { file, lines } of excerpts) {
      expect(await readFile(join(repository, file), 'utf8')).toContain(lines)
    }
  })
})
