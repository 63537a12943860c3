import { installed } from '@nguon/db/committees/installed'
import type { PublicSite } from '@nguon/db/public/site'

/** A page that the committee's own package brings, or null. */
export function readCommitteePage(site: PublicSite, slug: string) {
  return pagesOf(site).find((page) => page.slug === slug) ?? null
}

/** What the frame of every page shows of the committee's package: its accent and links to its pages. */
export function committeeFrame(site: PublicSite) {
  return {
    accent: installed.committees.get(site.extension ?? '')?.theme?.accent ?? null,
    pages: pagesOf(site).map(({ slug, title }) => ({ slug, title })),
  }
}

function pagesOf({ extension }: PublicSite) {
  return installed.committees.get(extension ?? '')?.pages ?? []
}
