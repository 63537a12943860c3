import { portalScreens } from '@nguon/testing/browser/screens'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { expect, it } from 'vitest'
import { paths } from './paths.ts'
import routes from './routes.ts'

/** The way of a new installation, which its own journey takes and looks at: afterwards it leads home. */
const passing: readonly string[] = [paths.firstHour.pattern]

function patternsOf(entries: readonly RouteConfigEntry[]): string[] {
  return entries.flatMap(({ path, index, children }) => [
    ...(path === undefined && index !== true ? [] : waysTo(`/${path ?? ''}`)),
    ...patternsOf(children ?? []),
  ])
}

/** A last part that may be left out makes two screens of one route. */
const waysTo = (pattern: string): string[] =>
  pattern.endsWith('?') ? [pattern.replace(/\/[^/]+$/u, ''), pattern.slice(0, -1)] : [pattern]

const patterns = patternsOf(routes)

/** A screen of one record is opened from the list whose address its own begins with. */
function screenAt(pattern: string): string {
  if (pattern === '/*') return '/u/:u/nowhere'
  const [, records, part] = /^(\/u\/:unitId\/.+)\/:\w+\/(\w+)$/u.exec(pattern) ?? []
  if (records !== undefined) return `${records} > ${part}`.replace(':unitId', ':u')
  const lists = patterns.filter((list) => list !== '/' && pattern.startsWith(`${list}/`))
  const list = lists.toSorted((a, b) => b.length - a.length)[0] ?? ''
  const isRecord = pattern !== paths.unit.pattern && /:\w+$/u.test(pattern)
  return (isRecord ? `${list} >` : pattern).replace(':unitId', ':u')
}

it('the list of screens that are looked at has every route, and no other', () => {
  const expected = patterns.filter((pattern) => !passing.includes(pattern)).map(screenAt)
  const listed = Object.values(portalScreens).flat()
  expect([...new Set<string>(listed)].toSorted()).toEqual(expected.toSorted())
})
