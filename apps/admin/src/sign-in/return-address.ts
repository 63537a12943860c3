/** True for an address inside the portal: no other host can be hidden in it. */
export function isInside(address: string): boolean {
  const base = 'http://portal.invalid'
  if (!address.startsWith('/') || !URL.canParse(address, base)) return false
  return new URL(address, base).origin === base && !/^\/[/\\]/.test(address)
}
