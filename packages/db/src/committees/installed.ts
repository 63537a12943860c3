import { join } from 'node:path'
import { catalogueOf, installCommittees } from '@nguon/domain/committee/install-committees'
import type { BuiltIn, Catalogue } from '@nguon/domain/committee/install-committees'
import { builtInMeasures } from '@nguon/domain/measures/catalogue'
import { publishedRulePacks } from '@nguon/domain/rules/published-packs'
import { loadCommittees } from './load-committees.ts'

const builtIn: BuiltIn = { measures: builtInMeasures, rulePacks: publishedRulePacks }

/**
 * What the workspace holds when the process starts. Its lists know every edition and measure of every
 * committee: look up by id here whatever a case or a figure once named.
 */
export const installed: Catalogue = installCommittees(
  builtIn,
  await loadCommittees(join(import.meta.dirname, '../../../../packages')),
)

/** The measures and editions of a committee by its extension; the built-in ones for one without. */
export function catalogueFor(extension: string | null): BuiltIn {
  return catalogueOf(installed, builtIn, extension ?? '')
}

/** The extension made for a committee of that name, if the workspace holds one. */
export function extensionNamed(name: string): string | null {
  return [...installed.committees.values()].find((each) => each.name === name)?.id ?? null
}
