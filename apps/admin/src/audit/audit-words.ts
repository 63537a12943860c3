import { audit } from '@nguon/messages/audit'
import type { Locale } from '@nguon/messages/dictionary'

/** What an action is called; one that has no words yet stays as it is stored. */
export function actionWords(action: string, locale: Locale): string {
  const [subject = '', verb = ''] = action.split('.')
  return textAt(audit[locale].action, subject, verb) ?? action
}

export const subjectWords = (type: string, locale: Locale): string =>
  textAt(audit[locale].subject, type) ?? type

/** What was changed as one line: names and values in the order of the record. */
export function changesText(changes: Readonly<Record<string, unknown>>, locale: Locale): string {
  const word = (key: unknown) => textAt(audit[locale].change, String(key)) ?? String(key)
  return Object.entries(changes)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => {
      const shown = Array.isArray(value) ? value.map(word).join(', ') : String(value)
      return `${word(name)}: ${shown}`
    })
    .join(' · ')
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
