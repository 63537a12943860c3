import { hostname, networkInterfaces } from 'node:os'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether a Host header names this site: the public origin, hosts named by the operator, or, so
 * that a first start needs no configuration, this machine by name or address.
 */
export function createHostCheck(origin: string | null, hosts: readonly string[]) {
  const own = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address))
  const names = [...LOOPBACK, hostname(), ...own, ...hosts]
  if (origin !== null) names.push(new URL(origin).hostname)
  const allowed = new Set(names.map((name) => name.toLowerCase()))
  return (host: string | undefined): boolean =>
    host !== undefined && allowed.has(host.toLowerCase().replace(/:\d{1,5}$/u, ''))
}
