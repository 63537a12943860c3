import { installed } from '@nguon/db/committees/installed'

/** What a committee calls a measure of its own and how it counts it; null for a built-in one. */
export function ownWords(
  extension: string | null,
  measure: string,
): { label: string; method: string } | null {
  const committee = installed.committees.get(extension ?? '')
  const declared = committee?.measures.find(({ id }) => id === measure)
  const label = committee?.messages.vi[measure]
  const method = committee?.messages.vi[declared?.method ?? '']
  return label === undefined || method === undefined ? null : { label, method }
}
