import { useLoaderData } from 'react-router'
import type { LoaderFunctionArgs, MetaFunction } from 'react-router'
import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'
import { FigureGrid } from '../achievements/figure-grid.tsx'
import { publicApi } from '../app/contexts.ts'
import { pageMeta, rootOf } from '../app/page-meta.ts'
import { StoryRow } from '../articles/story-row.tsx'
import { Section } from '../frame/section.tsx'
import { writtenDate } from '../text/moments.ts'
import { Joining } from './joining.tsx'
import { LeadStory } from './lead-story.tsx'
import { SloganBanner } from './slogan-banner.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  return await context.get(publicApi).home()
}

export const meta: MetaFunction<typeof loader> = ({ matches, loaderData }) => {
  const root = rootOf(matches)
  const slogan = loaderData?.slogans[0]
  const description = slogan === undefined ? '' : lines(slogan.firstLine, slogan.secondLine)
  return pageMeta(root, { title: root.site?.name ?? vi.notReady.title, description, path: '/' })
}

export default function HomeRoute() {
  const home = useLoaderData<typeof loader>()
  if (home === null) return <NotReady />
  const [lead, ...news] = home.articles
  return (
    <>
      <h1 className="unseen">{vi.home.title}</h1>
      {home.slogans.length > 0 && <SloganBanner slogans={home.slogans} />}
      <div className="wrap">
        {lead !== undefined && <LeadStory card={lead} />}
        <Section title={vi.home.figures} aside={<FiguresAside asOf={home.results?.release.asOf} />}>
          {home.results === null ? (
            <p className="empty">{vi.home.emptyFigures}</p>
          ) : (
            <FigureGrid figures={home.results.figures.slice(0, 4)} />
          )}
        </Section>
        {(lead === undefined || news.length > 0) && (
          <Section title={vi.home.news} aside={<a href="/tin-tuc">{vi.home.allNews}</a>}>
            {lead === undefined ? (
              <p className="empty">{vi.home.emptyNews}</p>
            ) : (
              <ul className="stories">
                {news.map((card) => (
                  <StoryRow key={card.slug} card={card} />
                ))}
              </ul>
            )}
          </Section>
        )}
      </div>
      {home.joining !== null && <Joining joining={home.joining} />}
    </>
  )
}

function FiguresAside({ asOf }: { asOf: string | undefined }) {
  return (
    <>
      {/* The server puts the time of a saved copy here. */}
      <span data-saved="figures"></span>
      {asOf !== undefined && (
        <>
          {fill(vi.results.asOf, { asOf: writtenDate(asOf) }, 'vi')}
          <span className="screen-only"> · </span>
        </>
      )}
      <a href="/ket-qua">{vi.home.method}</a>
    </>
  )
}

function NotReady() {
  return (
    <div className="wrap lost">
      <h1>{vi.notReady.title}</h1>
      <p className="lead">{vi.notReady.text}</p>
    </div>
  )
}

function lines(first: string, second: string | null): string {
  return second === null ? first : `${first} ${second}`
}
