import type { ClientBase } from 'pg'

/** Statements one connection keeps prepared; what comes after is sent as it is. */
const KEPT = 250

/**
 * Sends statements with values under a name of their own, so that PostgreSQL parses and plans each
 * only once for a connection: planning under row security costs more than most of our answers.
 */
export function prepareRepeated(client: ClientBase): void {
  const names = new Map<string, string>()
  const prototype: object = Object.getPrototypeOf(client)
  const send = (args: unknown[]): unknown =>
    Reflect.apply(Reflect.get(prototype, 'query'), client, args)
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= KEPT) return known
    const name = `s${names.size + 1}`
    names.set(text, name)
    return name
  }
  Reflect.set(client, 'query', (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0
        ? nameOf(text)
        : undefined
    return send(name === undefined ? [text, values, ...rest] : [{ name, text, values }, ...rest])
  })
}
