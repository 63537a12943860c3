import { Alert, Button, Group } from '@mantine/core'
import type { ArticleDraft } from '@nguon/domain/content/article'
import { plainText } from '@nguon/domain/content/article-body'
import { content } from '@nguon/messages/content'
import { shell } from '@nguon/messages/shell'
import { useQuery } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { momentText } from '../shell/date-text.ts'
import { Loading } from '../shell/loading.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import type { ShownArticle } from './article-route.tsx'
import classes from './conflict-panel.module.css'

type Props = {
  articleId: string
  mine: ArticleDraft
  onTheirs: (article: ShownArticle) => void
  onMine: (article: ShownArticle) => void
}

/** Two versions field by field, and the choice between them; nothing is overwritten before it. */
export function ConflictPanel({ articleId, mine, onTheirs, onMine }: Props) {
  const t = useWords(content)
  const words = useWords(shell)
  const locale = useLocale()
  const {
    data: theirs,
    isFetching,
    error,
    refetch,
  } = useQuery({
    ...useTrpc().content.articles.get.queryOptions({ id: articleId }),
    refetchOnMount: 'always',
  })
  if (isFetching) return <Loading rows={2} />
  // What is kept from before is the version that the conflict began with, not theirs.
  if (theirs === undefined || error !== null)
    return (
      <StateNotice
        role="alert"
        title={words('state.failedPart')}
        text={failureSentence(error, locale)}
        action={<Button onClick={() => void refetch()}>{words('state.retry')}</Button>}
      />
    )
  const [before, after] = [readable(theirs.draft), readable(mine)]
  const different = fields.filter((field) => before[field] !== after[field])
  const { by: name, at } = theirs.lastSave
  return (
    <Alert color="danger" role="alert" mb="sm" title={t('conflict.title')}>
      <div>{t('step.lastSave', { name, at: momentText(at) })}</div>
      {different.length === 0 ? <div>{t('conflict.same')}</div> : null}
      {different.map((field) => (
        <section key={field} aria-label={t(`form.${field}`)}>
          <strong>{t(`form.${field}`)}</strong>
          <div className={classes['both']}>
            <div>
              {t('conflict.theirs')}
              <div className={classes['version']}>{before[field]}</div>
            </div>
            <div>
              {t('conflict.mine')}
              <div className={classes['version']}>{after[field]}</div>
            </div>
          </div>
        </section>
      ))}
      <Group gap="xs" mt="sm">
        <Button onClick={() => onTheirs(theirs)}>{t('conflict.takeTheirs')}</Button>
        <Button onClick={() => onMine(theirs)}>{t('conflict.keepMine')}</Button>
      </Group>
    </Alert>
  )
}

const fields = ['title', 'sapo', 'category', 'author', 'picture', 'body'] as const

function readable({ title, sapo, category, authorName, image, body }: ArticleDraft) {
  const picture =
    image === null
      ? ''
      : [
          image.picture,
          image.alternative.kind === 'text' ? image.alternative.text : '',
          image.caption,
          image.credit,
        ].join('\n')
  return { title, sapo, category, author: authorName, picture, body: plainText(body) }
}
