import { hostname, networkInterfaces } from 'node:os'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const ADDRESS = /^(?:[\d.]+|\[[\da-f:]+\])$/u

/**
 * Whether a Host header names this site: the public origin, hosts named by the operator, or, so
 * that a first start needs no configuration, this machine by name or address. Addresses are asked
 * for again where one is unknown: a network may give the machine another at any time.
 */
export function createHostCheck(
  origin: string | null,
  hosts: readonly string[],
  ownAddresses: () => readonly string[] = readOwnAddresses,
) {
  const names = [...LOOPBACK, hostname(), ...ownAddresses(), ...hosts]
  if (origin !== null) names.push(new URL(origin).hostname)
  const allowed = new Set(names.map((name) => name.toLowerCase()))
  return (host: string | undefined): boolean => {
    if (host === undefined) return false
    const name = host.toLowerCase().replace(/:\d{1,5}$/u, '')
    if (!allowed.has(name) && ADDRESS.test(name))
      for (const address of ownAddresses()) allowed.add(address)
    return allowed.has(name)
  }
}

function readOwnAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address))
}
