import type { Measure } from '../measures/define-measure.ts'
import { overrideRulePack } from '../rules/override-rule-pack.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import type { CommitteePage } from './committee-page.ts'
import type { Committee, CommitteeTheme } from './define-committee.ts'

export type BuiltIn = { measures: readonly Measure[]; rulePacks: readonly RulePack[] }

/** What one committee works with: the built-in catalogues, its overrides and its own additions. */
export type InstalledCommittee = BuiltIn & {
  id: string
  name: string
  messages: Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>>
  theme: CommitteeTheme | null
  pages: readonly CommitteePage[]
}

/**
 * Everything an installation knows. The lists hold every edition and measure of every committee,
 * the overridden originals too, so that whatever a case or a figure once named is still found.
 */
export type Catalogue = BuiltIn & { committees: ReadonlyMap<string, InstalledCommittee> }

/**
 * Merges committees into the built-in catalogues. An override becomes a pack of its own named
 * `<committee>__<pack>`, in force on the days of the original, and no other committee sees it.
 * Throws a RangeError for two things of one id and for an override of an unknown pack.
 */
export function installCommittees(builtIn: BuiltIn, committees: readonly Committee[]): Catalogue {
  const installed = committees.map((committee) => install(builtIn, committee))
  const measures = new Set([...builtIn.measures, ...installed.flatMap((each) => each.measures)])
  const rulePacks = new Set([...builtIn.rulePacks, ...installed.flatMap((each) => each.rulePacks)])
  refuseTwice('committee', installed)
  refuseTwice('measure', [...measures])
  refuseTwice('rule pack', [...rulePacks])
  return {
    measures: [...measures],
    rulePacks: [...rulePacks],
    committees: new Map(installed.map((committee) => [committee.id, committee])),
  }
}

/** The measures and editions a committee works with; the built-in ones for one that extends nothing. */
export function catalogueOf(catalogue: Catalogue, builtIn: BuiltIn, committeeId: string): BuiltIn {
  return catalogue.committees.get(committeeId) ?? builtIn
}

function install(builtIn: BuiltIn, committee: Committee): InstalledCommittee {
  const {
    id,
    name,
    measures = [],
    rulePacks = [],
    overrides = [],
    messages,
    theme = null,
  } = committee
  for (const { pack } of overrides) {
    if (!builtIn.rulePacks.some((each) => each.id === pack)) {
      throw new RangeError(`${id} overrides the unknown rule pack "${pack}"`)
    }
  }
  const packs = builtIn.rulePacks.map((pack) => {
    const override = overrides.find((each) => each.pack === pack.id)
    if (override === undefined) return pack
    return overrideRulePack(pack, { id: `${id}__${pack.id}`, rules: override.rules })
  })
  return {
    id,
    name,
    measures: [...builtIn.measures, ...measures],
    rulePacks: [...packs, ...rulePacks],
    messages: { vi: messages?.vi ?? {}, en: messages?.en ?? {} },
    theme,
    pages: committee.pages ?? [],
  }
}

function refuseTwice(what: string, named: readonly { id: string }[]): void {
  const ids = named.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new RangeError(`${what} "${twice}" is declared twice`)
}
