import { listPublicArticles } from '@nguon/db/public/articles'
import { readPublicToday } from '@nguon/db/public/client'
import { listPublicSlogans } from '@nguon/db/public/slogans'
import { readJoining } from './read-joining.ts'
import { readResults } from './read-results.ts'
import type { Committee } from './trpc.ts'
import { cardOnWire, sloganOnWire } from './wire.ts'

const NEWEST = 9

/** What the first page shows: the slogans of the day, the newest articles, the newest figures. */
export async function readHome({ db, site, fixedToday }: Committee) {
  const today = fixedToday ?? (await readPublicToday(db))
  const [slogans, articles, results, joining] = await Promise.all([
    listPublicSlogans(db, site.committeeId, today),
    listPublicArticles(db, site.committeeId, { offset: 0, limit: NEWEST }),
    readResults(db, site, undefined),
    readJoining(db, site, today),
  ])
  return {
    today: today.toString(),
    slogans: slogans.map(sloganOnWire),
    articles: articles.map(cardOnWire),
    results,
    joining,
  }
}
