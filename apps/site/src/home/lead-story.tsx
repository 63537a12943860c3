import type { WireCard } from '@nguon/api/public/wire'
import { pictureAddress } from '@nguon/domain/content/pictures'
import { vi } from '@nguon/messages/site/vi'
import { writtenWeekday } from '../text/moments.ts'

/** The newest article, large. Where it has no photograph, a drawn landscape of the house stands in. */
export function LeadStory({ card }: { card: WireCard }) {
  const { slug, title, sapo, category, authorName, image, publishedAt } = card
  return (
    <article className="first" aria-label={vi.home.lead}>
      <img
        className="first-picture"
        src={image?.src ?? pictureAddress('terraces')}
        alt={image?.alt ?? ''}
        width={720}
        height={480}
      />
      <div>
        {category !== '' && <p className="kicker">{category}</p>}
        <h2>
          <a href={`/tin/${slug}`}>{title}</a>
        </h2>
        {sapo !== '' && <p className="lead">{sapo}</p>}
        <p className="by">
          {authorName !== '' && `${authorName} · `}
          <time dateTime={publishedAt}>{writtenWeekday(publishedAt)}</time>
        </p>
      </div>
    </article>
  )
}
