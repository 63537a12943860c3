import { hostname, networkInterfaces } from 'node:os'
import type { Config } from '../core/config.ts'

/** Every name and address by which a browser may ask for portal or site. */
export function servedNames({ tlsNames, portal, site }: Config): string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .map(({ address }) => address)
    // Link-local addresses need a zone, which no address bar takes.
    .filter((address) => !address.startsWith('fe80:'))
  const told = [...tlsNames, ...[portal, site].map(({ origin }) => hostOf(origin))]
  return [...new Set(['localhost', hostname().toLowerCase(), ...addresses, ...told])]
}

/** The host of an origin as a certificate names it: an IPv6 address without brackets. */
const hostOf = (origin: string): string => new URL(origin).hostname.replaceAll(/[[\]]/g, '')
