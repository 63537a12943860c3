import { isDay } from './typed-day.ts'

/**
 * Reads and writes one parameter. `read` gives undefined for what it does not accept. One that is
 * `sent` false stands behind the #, which no browser sends to a server.
 */
export type Codec<T> = {
  read(values: string[]): T | undefined
  write(value: T): string[]
  sent?: false
}
type Codecs = Readonly<Record<string, Codec<unknown>>>

type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never
type Params<P extends string> = { [N in Names<P>]: string }

/** What stands in the address behind ? and #; a missing or unreadable value is absent. */
type SearchOf<S extends Codecs> = {
  [N in keyof S]?: (S[N] extends Codec<infer T> ? T : never) | undefined
}

type Input<P extends string, S extends Codecs> = [Names<P>] extends [never]
  ? [input?: SearchOf<S>]
  : [input: Params<P> & SearchOf<S>]

export type Path<P extends string, S extends Codecs> = {
  /** The address, with parameters in the order of the declaration. */
  (...input: Input<P, S>): string
  pattern: P
  read: (address: Address) => SearchOf<S>
}

/** As the router, a `URL` and the browser have it. */
export type Address = { search: string; hash: string }

/** For route loaders: the router takes the # off a request, so it is that of the last address. */
export const addressOf = (request: Request): Address => ({
  search: new URL(request.url).search,
  hash: location.hash,
})

export const text: Codec<string> = {
  read: ([value]) => value?.normalize('NFC').trim() || undefined,
  write: (value) => (value === '' ? [] : [value]),
}

/** What somebody typed, often a name: it must not reach the log of a server or of a proxy. */
export const typed: Codec<string> = { ...text, sent: false }

/** A day as 'YYYY-MM-DD'. */
export const day: Codec<string> = {
  read: ([value = '']) => (isDay(value) ? value : undefined),
  write: (value) => [value],
}

/** By hand, not by zod: the first screen does without that library. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu

export const uuid: Codec<string> = {
  read: ([value = '']) => (UUID.test(value) ? value : undefined),
  write: (value) => [value],
}

/** A whole number from `min` up; `min` itself is left out of the address. */
export function integer(min: number): Codec<number> {
  return {
    read: ([value = '']) =>
      /^\d{1,9}$/.test(value) && Number(value) >= min ? Number(value) : undefined,
    write: (value) => (value === min ? [] : [String(value)]),
  }
}

export function oneOf<const T extends string>(...allowed: readonly T[]): Codec<T> {
  return {
    read: ([value]) => allowed.find((one) => one === value),
    write: (value) => [value],
  }
}

/** Several values under one name; unknown ones are dropped, none is absent. */
export function someOf<const T extends string>(...allowed: readonly T[]): Codec<T[]> {
  return {
    read: (values) => {
      const known = allowed.filter((one) => values.includes(one))
      return known.length > 0 ? known : undefined
    },
    write: (values) => allowed.filter((one) => values.includes(one)),
  }
}

/** Ids of columns in their order, `?columns=unit.due`; a list leaves out those that it does not know. */
export const columnIds: Codec<string[]> = {
  read: ([value = '']) => {
    const ids = value.split('.').filter((id) => /^[a-z]{1,40}$/iu.test(id))
    return ids.length > 0 ? [...new Set(ids)] : undefined
  },
  write: (ids) => (ids.length === 0 ? [] : [ids.join('.')]),
}

export type Sort<T extends string = string> = { by: T; descending: boolean }

/** `?sort=name` or `?sort=-name`, over the columns that the server can sort by. */
export function sortBy<const T extends string>(...columns: readonly T[]): Codec<Sort<T>> {
  return {
    read: ([value = '']) => {
      const descending = value.startsWith('-')
      const by = columns.find((column) => column === (descending ? value.slice(1) : value))
      return by === undefined ? undefined : { by, descending }
    },
    write: ({ by, descending }) => [descending ? `-${by}` : by],
  }
}

/**
 * One address of the portal: `path('/u/:unitId/candidates', { page: integer(1), q: typed })` gives
 * a function from parameters to the address, and `read` for the way back. Screens never put
 * addresses together by hand.
 */
export function path<const P extends string, const S extends Codecs = {}>(
  pattern: P,
  codecs?: S,
): Path<P, S> {
  const names = Object.keys(codecs ?? {})
  const build = (...[given]: Input<P, S>): string => {
    const input: Readonly<Record<string, unknown>> = given ?? {}
    const pathname = pattern.replaceAll(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(String(input[name])),
    )
    const search = new URLSearchParams()
    const fragment = new URLSearchParams()
    for (const name of names) {
      const value = input[name]
      const codec = codecs?.[name]
      if (value === undefined || codec === undefined) continue
      for (const part of codec.write(value))
        (codec.sent === false ? fragment : search).append(name, part)
    }
    const query = search.size > 0 ? `?${search}` : ''
    return `${pathname}${query}${fragment.size > 0 ? `#${fragment}` : ''}`
  }
  const read = ({ search, hash }: Address): SearchOf<S> => {
    const query = new URLSearchParams(search)
    const fragment = new URLSearchParams(hash.slice(1))
    const found = names.map((name) => {
      const codec = codecs?.[name]
      return [name, codec?.read((codec.sent === false ? fragment : query).getAll(name))]
    })
    return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as SearchOf<S>
  }
  return Object.assign(build, { pattern, read })
}
