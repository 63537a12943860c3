const SCHEMES = new Set(['https:', 'mailto:', 'tel:'])

/**
 * Whether a link may stand in published text: a path of the site, an https address without user
 * name or password, mailto or tel. Anything a browser would read differently from a person
 * (control characters, back-slashes, `//host`) is refused.
 */
export function isSafeUrl(url: string): boolean {
  if (/[\p{Cc}\p{Cf}\s\\]/u.test(url)) return false
  if (url.startsWith('#')) return url.length > 1
  if (url.startsWith('/')) return !url.startsWith('//')
  if (!URL.canParse(url)) return false
  const { protocol, username, password, hostname } = new URL(url)
  if (!SCHEMES.has(protocol) || username !== '' || password !== '') return false
  return protocol !== 'https:' || hostname !== ''
}
