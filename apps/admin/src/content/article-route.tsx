import { Anchor } from '@mantine/core'
import type { PortalRouter } from '@nguon/api/portal'
import { content } from '@nguon/messages/content'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { ArticleEditor } from './article-editor.tsx'
import { ArticlePreview } from './article-preview.tsx'
import { ArticleReview } from './article-review.tsx'
import classes from './desk.module.css'
import { ItemStatus } from './item-status.tsx'

export type ShownArticle = inferRouterOutputs<PortalRouter>['content']['articles']['get']

/** Always read anew: an editor that began with an old version would end in a conflict. */
export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  const { get } = trpcIn(params['unitId']).content.articles
  const article = get.queryOptions({ id: params['articleId'] ?? '' })
  queryClient.removeQueries({ queryKey: article.queryKey })
  void queryClient.prefetchQuery(article)
  return null
}

/** A draft opens in its editor for those who may write; everything else opens as it reads. */
export default function ArticleRoute() {
  const t = useWords(content)
  const { unitId = '', articleId = '' } = useParams()
  const { data: article } = useSuspenseQuery(
    useTrpc().content.articles.get.queryOptions({ id: articleId }),
  )
  const mayWrite = article.acts.submit !== 'not_allowed'
  const [editing, setEditing] = useState(mayWrite && article.status === 'draft')
  return (
    <>
      <Anchor component={Link} to={paths.content({ unitId })} fz="sm">
        {t('articles')}
      </Anchor>
      <PageTitle
        title={editing ? t('act.edit') : article.draft.title || t('untitled')}
        badge={<ItemStatus status={editing ? 'draft' : article.status} live={article.live} />}
      />
      {editing ? (
        <ArticleEditor article={article} onDone={() => setEditing(false)} />
      ) : (
        <div className={classes['columns']}>
          <ArticlePreview draft={article.draft} />
          <div className={classes['rail']}>
            <ArticleReview article={article} onEdit={() => setEditing(true)} />
          </div>
        </div>
      )}
    </>
  )
}
