import { data, redirect, useLoaderData } from 'react-router'
import type { LoaderFunctionArgs, MetaFunction } from 'react-router'
import { slug } from '@nguon/api/public/addresses'
import { articleBody } from '@nguon/domain/content/article-body'
import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'
import { askedFor } from '../app/asked-for.ts'
import { publicApi, siteOrigin } from '../app/contexts.ts'
import { pageMeta, rootOf, unlistedMeta } from '../app/page-meta.ts'
import { Section } from '../frame/section.tsx'
import { ArticleText } from './article-body.tsx'
import { ArticleHead, ArticleRail } from './article-head.tsx'
import { newsArticle } from './news-article.ts'
import { StoryCard } from './story-card.tsx'
import { Withdrawn } from './withdrawn.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await context.get(publicApi).article({ slug: askedFor(slug, params['slug']) })
  if (found === null) throw data(null, { status: 404 })
  if (found.kind === 'moved') throw redirect(`/tin/${found.slug}`, 301)
  if (found.kind === 'withdrawn') return data({ ...found, origin: null }, { status: 404 })
  // A body that no longer fits its schema shows its headline and sapo rather than a guess.
  const body = articleBody.safeParse(found.article.body).data ?? []
  return { ...found, article: { ...found.article, body }, origin: context.get(siteOrigin) }
}

export const meta: MetaFunction<typeof loader> = ({ matches, loaderData }) => {
  const root = rootOf(matches)
  if (loaderData?.kind !== 'article') return unlistedMeta(root.site, vi.article.withdrawn)
  const { article } = loaderData
  return [
    ...pageMeta(root, {
      title: article.title,
      description: article.sapo,
      path: `/tin/${article.slug}`,
      type: 'article',
    }),
    { property: 'article:published_time', content: article.publishedAt },
    { 'script:ld+json': newsArticle(article, root.site?.name ?? null, root.origin) },
  ]
}

export default function ArticleRoute() {
  const found = useLoaderData<typeof loader>()
  if (found.kind === 'withdrawn') return <Withdrawn withdrawnAt={found.withdrawnAt} />
  const { article, related, previous, next, origin } = found
  return (
    <>
      <article className="wrap article">
        <ArticleHead article={article} />
        <ArticleRail article={article} origin={origin} />
        {article.image !== null && (
          <figure className="photo">
            <img src={article.image.src} alt={article.image.alt} width={900} height={600} />
            <figcaption>
              {article.image.caption}{' '}
              {article.image.credit !== '' && (
                <small>{fill(vi.article.photo, { credit: article.image.credit }, 'vi')}</small>
              )}
            </figcaption>
          </figure>
        )}
        <ArticleText body={article.body} />
      </article>
      <div className="wrap">
        {related.length > 0 && (
          <Section title={vi.article.related} className="related">
            <ul className="cards">
              {related.map((card) => (
                <StoryCard key={card.slug} card={card} />
              ))}
            </ul>
          </Section>
        )}
        {(previous !== null || next !== null) && (
          <nav className="around" aria-label={vi.article.around}>
            {previous !== null && (
              <a href={`/tin/${previous.slug}`}>
                <small>{vi.article.previous}</small> {previous.title}
              </a>
            )}
            {next !== null && (
              <a className="next" href={`/tin/${next.slug}`}>
                <small>{vi.article.next}</small> {next.title}
              </a>
            )}
          </nav>
        )}
      </div>
    </>
  )
}
