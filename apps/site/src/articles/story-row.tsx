import type { WireCard } from '@nguon/api/public/wire'
import { writtenDay } from '../text/moments.ts'

/** One line of a list of news: headline, section, date, a small picture where there is one. */
export function StoryRow({ card }: { card: WireCard }) {
  const { slug, title, category, image, publishedAt } = card
  return (
    <li className="story">
      <div>
        <h3>
          <a href={`/tin/${slug}`}>{title}</a>
        </h3>
        <p className="by">
          {category !== '' && `${category} · `}
          <time dateTime={publishedAt}>{writtenDay(publishedAt)}</time>
        </p>
      </div>
      {image !== null && <img src={image.src} alt="" width={96} height={72} loading="lazy" />}
    </li>
  )
}
