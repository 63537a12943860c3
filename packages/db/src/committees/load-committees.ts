import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineCommittee, type Committee } from '@nguon/domain/committee/define-committee'

type Manifest = { exports: { './committee': string } }

/**
 * The committees that extend the software: what every package `committee-<name>` in `packages` exports
 * as `committee` from `./committee`. A package that is not one stops the process with its name.
 */
export async function loadCommittees(packages: string): Promise<Committee[]> {
  const names = (await readdir(packages)).filter((name) => /^committee-[a-z0-9-]+$/.test(name))
  return Promise.all(names.toSorted().map((name) => load(join(packages, name))))
}

async function load(folder: string): Promise<Committee> {
  try {
    const text = await readFile(join(folder, 'package.json'), 'utf8')
    const { exports }: Manifest = JSON.parse(text)
    const { committee }: { committee: Committee } = await import(
      pathToFileURL(join(folder, exports['./committee'])).href
    )
    return defineCommittee(committee)
  } catch (cause) {
    throw new Error(`${folder} is not a committee's package`, { cause })
  }
}
