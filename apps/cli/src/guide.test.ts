import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from './core/config.ts'
import { outcome } from './testing/nguon.ts'

/** `nguon backup FILE --key-file KEY` is the command `backup` with the option `--key-file`. */
const COMMAND = /\bnguon ((?:[a-z]+ ?)+)([^\n`|]*)/g

/** The commands of the guides with every option they are shown with. */
async function commandsOfGuides(): Promise<Map<string, Set<string>>> {
  const commands = new Map<string, Set<string>>()
  for await (const file of glob('docs/guide-operator/*.md', { cwd: repository })) {
    const text = await readFile(path.join(repository, file), 'utf8')
    const code = [...text.matchAll(/```sh\n([^]*?)```|`([^`\n]+)`/g)].map(
      ([, block, inline]) => block ?? inline ?? '',
    )
    for (const [, words = '', rest = ''] of code.join('\n').matchAll(COMMAND)) {
      const options = rest.match(/--[a-z-]+/g) ?? []
      const name = words.trim().replace(/ admin$/, '')
      commands.set(name, new Set([...(commands.get(name) ?? []), ...options]))
    }
  }
  return commands
}

const commands = await commandsOfGuides()

describe('the operator’s guide', () => {
  it('shows how to back up', () => {
    expect(commands.get('backup')).toContain('--key-file')
  })

  it.for([...commands])('names a command that exists: %s', async ([name, options]) => {
    const { stdout } = await outcome([...name.split(' '), '--help'])
    expect(stdout).toContain(`Usage: nguon ${name} `)
    for (const option of options) expect(stdout).toContain(option)
  })
})
