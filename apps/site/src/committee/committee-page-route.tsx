import { data, useLoaderData } from 'react-router'
import type { LoaderFunctionArgs, MetaFunction } from 'react-router'
import { slug } from '@nguon/api/public/addresses'
import { vi } from '@nguon/messages/site/vi'
import { askedFor } from '../app/asked-for.ts'
import { publicApi } from '../app/contexts.ts'
import { pageMeta, rootOf } from '../app/page-meta.ts'
import { ArticleText } from '../articles/article-body.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const page = await context.get(publicApi).page({ slug: askedFor(slug, params['slug']) })
  if (page === null) throw data(null, { status: 404 })
  return page
}

export const meta: MetaFunction<typeof loader> = ({ matches, loaderData }) =>
  loaderData === undefined
    ? []
    : pageMeta(rootOf(matches), {
        title: loaderData.title,
        description: loaderData.sapo,
        path: `/trang/${loaderData.slug}`,
      })

/** A page that the committee's own package brings along. */
export default function CommitteePageRoute() {
  const { title, sapo, body } = useLoaderData<typeof loader>()
  return (
    <article className="wrap article">
      <header className="article-head">
        <nav className="crumbs" aria-label={vi.article.crumbs}>
          <a href="/">{vi.nav.home}</a>
        </nav>
        <h1>{title}</h1>
        {sapo !== '' && <p className="sapo">{sapo}</p>}
      </header>
      <ArticleText body={body} />
    </article>
  )
}
