type Query = Record<string, { values: RegExp; ignored?: string }>

const SLUG = /^\/[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/u
const EXACT = new Set(['/', '/ket-qua/so-lieu.csv', '/mau-sac.css'])
const MAX_PATH = 240

/** The only parameters that change a page; `ignored` is the value that says the same as none. */
const QUERIES = new Map<string, Query>([
  ['/tin-tuc', { trang: { values: /^[1-9]\d{0,3}$/u, ignored: '1' } }],
  ['/ket-qua', { nam: { values: /^(?:19|20|21)\d\d$/u } }],
  ['/ket-qua/so-lieu.csv', { nam: { values: /^(?:19|20|21)\d\d$/u } }],
])

/**
 * The one name of a page in the cache: path and the parameters that matter, in order. Undefined
 * for an address that cannot exist (escapes, extensions, doubled or impossible parameters).
 * Unknown parameters, which messengers add to shared links, change nothing.
 */
export function pageKey(url: URL): string | undefined {
  const path = url.pathname
  if (path.length > MAX_PATH || (!EXACT.has(path) && !SLUG.test(path))) return undefined
  const names = [...url.searchParams.keys()]
  if (new Set(names).size !== names.length) return undefined
  const query = canonicalQuery(QUERIES.get(path) ?? {}, url.searchParams)
  if (query === undefined) return undefined
  return query === '' ? path : `${path}?${query}`
}

function canonicalQuery(allowed: Query, given: URLSearchParams): string | undefined {
  const parts: string[] = []
  for (const [name, { values, ignored }] of Object.entries(allowed)) {
    const value = given.get(name)
    if (value === null || value === '' || value === ignored) continue
    if (!values.test(value)) return undefined
    parts.push(`${name}=${value}`)
  }
  return parts.join('&')
}

/** The path of a key, without its parameters. */
export function pathOfKey(key: string): string {
  return key.split('?', 1)[0] ?? key
}
