import { useLocation } from 'react-router'
import type { WireSite } from '@nguon/api/public/wire'
import { vi } from '@nguon/messages/site/vi'

const ITEMS = [
  { href: '/', label: vi.nav.home, parts: [] },
  { href: '/tin-tuc', label: vi.nav.news, parts: ['/tin/'] },
  { href: '/ket-qua', label: vi.nav.results, parts: [] },
] as const

/** The sections of the site and the committee's own pages; it wraps rather than scrolls, so that nothing hides. */
export function Navigation({ pages }: { pages: WireSite['pages'] }) {
  const { pathname } = useLocation()
  const own = pages.map(({ slug, title }) => ({ href: `/trang/${slug}`, label: title, parts: [] }))
  return (
    <nav className="nav" aria-label={vi.nav.label}>
      <ul className="wrap">
        {[...ITEMS, ...own].map(({ href, label, parts }) => (
          <li key={href}>
            <a href={href} {...current(pathname, href, parts)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function current(pathname: string, href: string, parts: readonly string[]) {
  if (pathname === href) return { 'aria-current': 'page' as const }
  return parts.some((part) => pathname.startsWith(part)) ? { 'aria-current': true as const } : {}
}
