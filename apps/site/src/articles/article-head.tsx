import type { WireCard } from '@nguon/api/public/wire'
import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'
import { writtenMoment } from '../text/moments.ts'

type Dated = WireCard & { updatedAt: string | null }

/** Crumb, section, headline and sapo. */
export function ArticleHead({ article }: { article: Dated }) {
  const { title, sapo, category } = article
  return (
    <header className="article-head">
      <nav className="crumbs" aria-label={vi.article.crumbs}>
        <a href="/">{vi.nav.home}</a> › <a href="/tin-tuc">{vi.nav.news}</a>
      </nav>
      {category !== '' && <p className="kicker">{category}</p>}
      <h1>{title}</h1>
      {sapo !== '' && <p className="sapo">{sapo}</p>}
    </header>
  )
}

/** Byline, when it was published and edited, and the address to copy. */
export function ArticleRail({ article, origin }: { article: Dated; origin: string | null }) {
  const { authorName, publishedAt, updatedAt, slug } = article
  const address = `${origin ?? ''}/tin/${slug}`
  return (
    <div className="rail">
      {authorName !== '' && <p className="rail-by">{authorName}</p>}
      <p>
        <time dateTime={publishedAt}>{writtenMoment(publishedAt)}</time>
        {updatedAt !== null && (
          <>
            <br />
            <time dateTime={updatedAt}>
              {fill(vi.article.updated, { moment: writtenMoment(updatedAt) }, 'vi')}
            </time>
          </>
        )}
      </p>
      {origin !== null && (
        <>
          <details className="copy">
            <summary className="button">{vi.article.copy}</summary>
            <output>{address}</output>
            <p>{vi.article.copyHint}</p>
          </details>
          <p className="paper-only">{address}</p>
        </>
      )}
    </div>
  )
}
