import type { WireCard } from '@nguon/api/public/wire'
import { vi } from '@nguon/messages/site/vi'
import { StoryCard } from '../articles/story-card.tsx'
import { Section } from '../frame/section.tsx'

/** What a wrong address gets: what the site promises about addresses, ways on, the newest stories. */
export function MissingPage({ newest }: { newest: readonly WireCard[] }) {
  return (
    <div className="wrap">
      <div className="lost">
        <p className="kicker">{vi.lost.kicker}</p>
        <h1>{vi.lost.title}</h1>
        <p className="lead">{vi.lost.text}</p>
        <p className="ways">
          <a href="/">{vi.lost.home}</a> · <a href="/tin-tuc">{vi.lost.news}</a> ·{' '}
          <a href="/ket-qua">{vi.lost.results}</a>
        </p>
      </div>
      {newest.length > 0 && (
        <Section title={vi.lost.newest}>
          <ul className="cards five">
            {newest.map((card) => (
              <StoryCard key={card.slug} card={card} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
