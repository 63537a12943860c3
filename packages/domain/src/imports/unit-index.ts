import { nearest } from '../text/nearest.ts'
import { codeKey } from './registered-units.ts'
import { words } from './words.ts'

/** A unit that rows may name: one of the workbook or one already in the register. */
export type NamedUnit = { key: string; name: string; code: string | null; parentKey: string | null }

type UnitLookup =
  | { ok: true; key: string }
  | { ok: false; reason: 'unknown_unit' | 'ambiguous_unit'; suggestion?: string }

export type UnitIndex = {
  /** Finds a unit by code or by name in any spelling; `within` decides between equal names. */
  find: (text: string, within?: string) => UnitLookup
}

/** Indexes units by code, name, and name without its type word. Earlier forms win over later ones. */
export function indexUnits(units: readonly NamedUnit[]): UnitIndex {
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  const forms = [exactForm, longForm, shortForm].map((form) => group(units, form))
  const codes = group(units, (unit) => (unit.code === null ? '' : codeKey(unit.code)))
  const parents = new Set(units.map(({ parentKey }) => parentKey))
  const names = new Map(units.map((unit) => [longForm(unit), unit.name]))

  function isWithin(key: string, ancestor: string): boolean {
    let current: string | null | undefined = key
    for (let steps = 0; current && steps < 12; steps += 1) {
      if (current === ancestor) return true
      current = byKey.get(current)?.parentKey
    }
    return false
  }

  const answers = new Map<string, UnitLookup>()
  function find(text: string, within = ''): UnitLookup {
    const question = `${within}\n${text}`
    const answer = answers.get(question) ?? lookUp(text, within)
    answers.set(question, answer)
    return answer
  }

  function lookUp(text: string, within: string): UnitLookup {
    const asked = { key: '', name: text, code: text, parentKey: null }
    const wanted = [codeKey(text), exactForm(asked), longForm(asked), shortForm(asked)]
    for (const [place, index] of [codes, ...forms].entries()) {
      const found = index.get(wanted[place] ?? '') ?? []
      const near = found.length > 1 && within ? found.filter((key) => isWithin(key, within)) : found
      const [only] = near
      if (near.length === 1 && only !== undefined) return { ok: true, key: only }
      if (found.length > 1 && place > 1) return { ok: false, reason: 'ambiguous_unit' }
    }
    const below = findBelow(text)
    if (below !== undefined) return { ok: true, key: below }
    const suggestion = names.get(nearest(longForm(asked), names.keys()) ?? '')
    return {
      ok: false,
      reason: 'unknown_unit',
      ...(suggestion === undefined ? {} : { suggestion }),
    }
  }

  /** "Chi bộ thôn 1, Đảng bộ xã Đạ Ra", as exports tell units of one name apart. */
  function findBelow(text: string): string | undefined {
    for (let at = text.lastIndexOf(', '); at > 0; at = text.lastIndexOf(', ', at - 1)) {
      const above = find(text.slice(at + 2))
      if (!above.ok) continue
      const asked = { key: '', name: text.slice(0, at), code: null, parentKey: null }
      const named = forms[0]?.get(exactForm(asked)) ?? []
      const right = named.filter((key) => isRightBelow(key, above.key))
      if (right.length === 1) return right[0]
    }
    return undefined
  }

  /** The units right below the root of the scope name no parent, and neither does the root. */
  function isRightBelow(key: string, above: string): boolean {
    const parent = byKey.get(key)?.parentKey ?? null
    if (parent !== null) return parent === above
    return key !== above && byKey.get(above)?.parentKey === null && !parents.has(above)
  }

  return { find }
}

function group(
  units: readonly NamedUnit[],
  form: (unit: NamedUnit) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const unit of units) {
    const value = form(unit)
    if (value === '') continue
    const keys = groups.get(value)
    if (keys === undefined) groups.set(value, [unit.key])
    else if (!keys.includes(unit.key)) keys.push(unit.key)
  }
  return groups
}

function exactForm(unit: NamedUnit): string {
  return unit.name.normalize('NFC').toLowerCase()
}

function longForm(unit: NamedUnit): string {
  return words(unit.name)
    .replace(/^cb /u, 'chi bo ')
    .replace(/^db /u, 'dang bo ')
    .replaceAll(' ', '')
}

function shortForm(unit: NamedUnit): string {
  return longForm(unit).replace(/^(?:chibo|dangbo)(?:coso|bophan)?/u, '')
}
