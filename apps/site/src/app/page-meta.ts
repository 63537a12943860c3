import type { MetaDescriptor } from 'react-router'
import type { WireSite } from '@nguon/api/public/wire'

type Root = { site: WireSite | null; origin: string | null }
type Match = { id: string; loaderData?: unknown } | undefined

/** What the root loader gave, read from the matches that a route's `meta` receives. */
export function rootOf(matches: readonly Match[]): Root {
  const data = matches.find((match) => match?.id === 'root')?.loaderData
  return isRoot(data) ? data : { site: null, origin: null }
}

function isRoot(data: unknown): data is Root {
  return typeof data === 'object' && data !== null && 'site' in data && 'origin' in data
}

type Page = { title: string; description: string; path: string; type?: 'website' | 'article' }

/** Title, description and, where the public address is known, the page's one address. */
export function pageMeta(
  root: Root,
  { title, description, path, type = 'website' }: Page,
): MetaDescriptor[] {
  const name = root.site?.name
  const address = root.origin === null ? null : `${root.origin}${path}`
  return [
    { title: fullTitle(root.site, title) },
    { property: 'og:type', content: type },
    { property: 'og:title', content: title },
    { property: 'og:locale', content: 'vi_VN' },
    ...(name === undefined ? [] : [{ property: 'og:site_name', content: name }]),
    ...(description === ''
      ? []
      : [
          { name: 'description', content: description },
          { property: 'og:description', content: description },
        ]),
    ...(address === null
      ? []
      : [
          { tagName: 'link' as const, rel: 'canonical', href: address },
          { property: 'og:url', content: address },
        ]),
  ]
}

/** What stands at an address that search engines should forget. */
export function unlistedMeta(site: Root['site'], title: string): MetaDescriptor[] {
  return [{ title: fullTitle(site, title) }, { name: 'robots', content: 'noindex' }]
}

function fullTitle(site: Root['site'], title: string): string {
  return site === null || site.name === title ? title : `${title} – ${site.name}`
}
