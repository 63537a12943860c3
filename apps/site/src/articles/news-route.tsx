import { data, useLoaderData } from 'react-router'
import type { LoaderFunctionArgs, MetaFunction } from 'react-router'
import { pageNumber } from '@nguon/api/public/addresses'
import type { WireCard } from '@nguon/api/public/wire'
import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'
import { askedFor } from '../app/asked-for.ts'
import { publicApi } from '../app/contexts.ts'
import { pageMeta, rootOf } from '../app/page-meta.ts'
import { Section } from '../frame/section.tsx'
import { dayOf } from '../text/moments.ts'
import { PageLinks } from './page-links.tsx'
import { StoryRow } from './story-row.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const page = askedFor(pageNumber, Number(new URL(request.url).searchParams.get('trang') ?? 1))
  const news = await context.get(publicApi).news({ page })
  if (news === null && page > 1) throw data(null, { status: 404 })
  return news ?? { page: 1, pages: 1, total: 0, offset: 0, articles: [] }
}

export const meta: MetaFunction<typeof loader> = ({ matches, loaderData }) => {
  const page = loaderData?.page ?? 1
  const path = page === 1 ? '/tin-tuc' : `/tin-tuc?trang=${page}`
  const suffix = page === 1 ? '' : `, ${fill(vi.news.page, { page }, 'vi').toLowerCase()}`
  return pageMeta(rootOf(matches), { title: `${vi.news.title}${suffix}`, description: '', path })
}

export default function NewsRoute() {
  const { articles, page, pages, total, offset } = useLoaderData<typeof loader>()
  const months = Object.entries(Object.groupBy(articles, monthOf))
  return (
    <div className="wrap">
      <h1>{vi.news.title}</h1>
      {months.length === 0 && <p className="empty">{vi.news.empty}</p>}
      {months.map(([title, cards = []], index) => (
        <Section
          key={title}
          title={title}
          {...(index === 0 && { aside: rangeOf(offset, articles.length, total) })}
        >
          <ul className="stories">
            {cards.map((card) => (
              <StoryRow key={card.slug} card={card} />
            ))}
          </ul>
        </Section>
      ))}
      {pages > 1 && <PageLinks page={page} pages={pages} />}
    </div>
  )
}

function monthOf(card: WireCard): string {
  const { month, year } = dayOf(card.publishedAt)
  return fill(vi.news.month, { month: String(month), year: String(year) }, 'vi')
}

function rangeOf(offset: number, count: number, total: number): string {
  return fill(vi.news.range, { from: offset + 1, to: offset + count, total }, 'vi')
}
