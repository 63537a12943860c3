import { foldKey } from './fold.ts'
import { nearest } from './nearest.ts'

export type Term<Id extends string> = { id: Id; label: string; also?: readonly string[] }
export type Reading<Id extends string> =
  | { ok: true; id: Id }
  | { ok: false; reason: 'unknown_term'; text: string; suggestion?: Id }

export type Vocabulary<Id extends string> = {
  terms: readonly Term<Id>[]
  /** Reads a written word in any listed spelling, with or without marks; an unknown one is a value. */
  parse: (text: string) => Reading<Id>
  label: (id: Id) => string
}

/** A closed list of Vietnamese words and their identifiers, read tolerantly and never guessed. */
export function defineVocabulary<const Id extends string>(
  terms: readonly Term<Id>[],
): Vocabulary<Id> {
  const byKey = new Map<string, Id>()
  const labels = new Map<Id, string>()
  for (const term of terms) {
    labels.set(term.id, term.label)
    for (const spelling of [term.id, term.label, ...(term.also ?? [])]) {
      const key = foldKey(spelling)
      const owner = byKey.get(key)
      if (owner !== undefined && owner !== term.id) {
        throw new RangeError(`"${spelling}" means both ${owner} and ${term.id}`)
      }
      byKey.set(key, term.id)
    }
  }

  return {
    terms,
    parse(text) {
      const key = foldKey(text)
      const id = byKey.get(key)
      if (id !== undefined) return { ok: true, id }
      const close = nearest(key, byKey.keys())
      const suggestion = close === undefined ? undefined : byKey.get(close)
      const unknown = { ok: false, reason: 'unknown_term', text } as const
      return suggestion === undefined ? unknown : { ...unknown, suggestion }
    },
    label: (id) => labels.get(id) ?? id,
  }
}
