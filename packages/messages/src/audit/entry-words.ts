import { access } from '../access/words.ts'
import { caseRules } from '../case-rules/words.ts'
import { dayText } from '../day-text.ts'
import type { Locale } from '../dictionary.ts'
import { members } from '../members/words.ts'
import { recruitment } from '../recruitment/words.ts'
import { audit } from './words.ts'

/** What an action is called; one that has no words yet stays as it is stored. */
export function actionWords(action: string, locale: Locale): string {
  const [subject = '', verb = ''] = action.split('.')
  return textAt(audit[locale].action, subject, verb) ?? action
}

export const subjectWords = (type: string, locale: Locale): string =>
  textAt(audit[locale].subject, type) ?? type

/** What was changed as one line: names and values in the order of the record. */
export function changesText(changes: Readonly<Record<string, unknown>>, locale: Locale): string {
  return Object.entries(changes)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => {
      const values: readonly unknown[] = Array.isArray(value) ? value : [value]
      const shown = values.map((one) => valueWords(String(one), locale)).join(', ')
      return `${textAt(audit[locale].change, name) ?? name}: ${shown}`
    })
    .join(' · ')
}

/** Days and what the log stores by its identifier; what somebody wrote stays as it is. */
function valueWords(value: string, locale: Locale): string {
  const { stage, exit, event } = recruitment[locale]
  const tables = [
    audit[locale].value,
    audit[locale].change,
    access[locale].role,
    { ...members[locale].fact, ...event, ...exit, ...stage },
    caseRules[locale].withoutNumber,
    caseRules[locale].reason,
  ]
  return (
    tables.map((table) => textAt(table, value)).find((words) => words !== undefined) ??
    dayText(value)
  )
}

/** Every action that has words, for the filter. */
export const knownActions = (locale: Locale): { value: string; label: string }[] =>
  Object.entries(audit.vi.action).flatMap(([subject, verbs]) =>
    Object.keys(verbs).map((verb) => {
      const value = `${subject}.${verb}`
      return { value, label: actionWords(value, locale) }
    }),
  )

/** The text at a place of a table of words, if there is one. */
function textAt(table: unknown, ...path: readonly string[]): string | undefined {
  let node = table
  for (const part of path) {
    if (typeof node !== 'object' || node === null) return undefined
    node = Object.entries(node).find(([name]) => name === part)?.[1]
  }
  return typeof node === 'string' ? node : undefined
}
