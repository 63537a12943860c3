/**
 * The address a request comes from: the socket's, or, when that is a trusted proxy, the last entry
 * of X-Forwarded-For that no trusted proxy wrote.
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
  while (trusted.includes(address)) {
    const previous = hops.pop()
    if (previous === undefined) break
    address = plain(previous)
  }
  return address
}

function plain(address: string): string {
  return address.replace(/^::ffff:/, '')
}
