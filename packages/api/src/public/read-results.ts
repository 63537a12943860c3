import type { PublicDb } from '@nguon/db/public/client'
import { listPublicFigures, listPublicReleases } from '@nguon/db/public/figures'
import type { PublicSite } from '@nguon/db/public/site'
import { figureOnWire, releaseOnWire } from './wire.ts'

/**
 * The published figures of one release: the newest, or the newest of a year. Null where nothing
 * was published.
 */
export async function readResults(db: PublicDb, site: PublicSite, year: number | undefined) {
  const releases = await listPublicReleases(db, site.committeeId)
  const release = releases.find(({ asOf }) => year === undefined || asOf.year === year)
  if (release === undefined) return null
  const figures = await listPublicFigures(db, release.id)
  return {
    release: releaseOnWire(release),
    years: [...new Set(releases.map(({ asOf }) => asOf.year))],
    figures: figures.map((figure) => figureOnWire(figure, site.extension)),
  }
}
