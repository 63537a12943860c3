import type { Measure } from '../measures/define-measure.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import { accentFault } from './accent.ts'
import type { Accent } from './accent.ts'
import { committeePage } from './committee-page.ts'
import type { CommitteePage } from './committee-page.ts'

/** Ids of a committee's own things begin with its id and two underscores, so they never collide. */
export type OwnId<Id extends string> = `${Id}__${string}`

/** Rules of a published edition that this committee replaces, for its own cases only. */
export type RuleOverride = { pack: string; rules: Partial<RuleBook> }

/** What stands on the public site in place of cinnabar. */
export type CommitteeTheme = { accent: Accent }

export type CommitteeMessages<Id extends string> = {
  vi: Readonly<Record<OwnId<Id>, string>>
  en?: Readonly<Record<OwnId<Id>, string>>
}

export type Committee<Id extends string = string> = {
  /** snake_case with single underscores. */
  id: Id
  name: string
  measures?: readonly (Measure & { id: OwnId<Id>; method: OwnId<Id> })[]
  /** Whole editions of its own, beside the published ones. */
  rulePacks?: readonly (RulePack & { id: OwnId<Id> })[]
  overrides?: readonly RuleOverride[]
  messages?: CommitteeMessages<Id>
  theme?: CommitteeTheme
  pages?: readonly CommitteePage[]
}

/**
 * The one door through which another committee extends the software. Types and this check say the
 * same; the check also holds for what was built from data. Throws a RangeError naming the mistake,
 * at start and therefore in the committee's own tests.
 */
export function defineCommittee<const Id extends string>(committee: Committee<Id>): Committee<Id> {
  const { id, measures = [], rulePacks = [], overrides = [], pages = [], theme } = committee
  if (!/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u.test(id)) {
    throw new RangeError(`committee id "${id}" is not snake_case`)
  }
  if (committee.name.trim() === '') throw new RangeError(`committee ${id} has no name`)
  const vi: Readonly<Record<string, string>> = committee.messages?.vi ?? {}
  const en: Readonly<Record<string, string>> = committee.messages?.en ?? {}
  const ids: string[] = [...measures, ...rulePacks].map((each) => each.id)
  const methods: string[] = measures.map(({ method }) => method)
  for (const own of [...ids, ...methods, ...Object.keys(vi), ...Object.keys(en)]) {
    if (!own.startsWith(`${id}__`)) throw new RangeError(`"${own}" does not begin with ${id}__`)
  }
  refuseTwice(ids)
  refuseTwice(overrides.map(({ pack }) => pack))
  refuseTwice(pages.map(({ slug }) => slug))
  for (const key of measures.flatMap((measure) => [measure.id, measure.method])) {
    if (vi[key] === undefined) throw new RangeError(`no Vietnamese words for "${key}"`)
  }
  for (const page of pages) {
    const wrong = committeePage.safeParse(page).error?.issues[0]?.path.join('.')
    if (wrong !== undefined) throw new RangeError(`page "${page.slug}" has an unusable ${wrong}`)
  }
  const fault = theme === undefined ? null : accentFault(theme.accent)
  if (fault !== null) throw new RangeError(fault)
  return committee
}

function refuseTwice(ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new RangeError(`"${twice}" is declared twice`)
}
