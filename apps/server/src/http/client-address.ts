import { isIPv6 } from 'node:net'

/**
 * The address a request comes from: the socket's, or, when that is a trusted proxy, the last entry
 * of X-Forwarded-For that no trusted proxy wrote. Of IPv6 the network of 64 bits, which one client
 * has whole.
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  trusted: readonly string[],
): string {
  const hops = (forwardedFor ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '')
  let address = plain(socketAddress)
  while (isTrusted(address, trusted)) {
    const previous = hops.pop()
    if (previous === undefined) break
    address = plain(previous)
  }
  return isIPv6(address) ? networkOf(address) : address
}

/** Whether a socket's other end is a proxy whose headers are believed. */
export const isTrusted = (socketAddress: string, trusted: readonly string[]): boolean =>
  trusted.includes(plain(socketAddress))

const groups = (part: string): string[] => part.split(':').filter((group) => group !== '')

function networkOf(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const [front, back] = [groups(head), groups(tail ?? '')]
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  const all = [...front, ...(tail === undefined ? [] : zeros), ...back]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

function plain(address: string): string {
  return address.replace(/^::ffff:/, '')
}
