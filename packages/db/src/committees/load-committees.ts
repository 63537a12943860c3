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
  return Promise.all((await committeeModules(packages)).map(load))
}

/** The files that these packages export as `./committee`. */
export async function committeeModules(packages: string): Promise<string[]> {
  const names = (await readdir(packages)).filter((name) => /^committee-[a-z0-9-]+$/.test(name))
  return Promise.all(names.toSorted().map((name) => moduleOf(join(packages, name))))
}

async function moduleOf(folder: string): Promise<string> {
  try {
    const { exports }: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    return join(folder, exports['./committee'])
  } catch (cause) {
    throw notACommittee(folder, cause)
  }
}

async function load(module: string): Promise<Committee> {
  try {
    const { committee }: { committee: Committee } = await import(pathToFileURL(module).href)
    return defineCommittee(committee)
  } catch (cause) {
    throw notACommittee(module, cause)
  }
}

function notACommittee(path: string, cause: unknown): Error {
  return new Error(`${path} is not of a committee's package`, { cause })
}
