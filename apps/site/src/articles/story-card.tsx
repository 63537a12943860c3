import type { WireCard } from '@nguon/api/public/wire'
import { writtenDay } from '../text/moments.ts'

/** A related story: picture above where there is one, headline, date. */
export function StoryCard({ card }: { card: WireCard }) {
  return (
    <li className="card">
      {card.image !== null && (
        <img src={card.image.src} alt="" width={360} height={240} loading="lazy" />
      )}
      <div>
        <h3>
          <a href={`/tin/${card.slug}`}>{card.title}</a>
        </h3>
        <p className="by">
          <time dateTime={card.publishedAt}>{writtenDay(card.publishedAt)}</time>
        </p>
      </div>
    </li>
  )
}
