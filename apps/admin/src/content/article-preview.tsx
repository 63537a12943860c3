import type { ArticleDraft } from '@nguon/domain/content/article'
import type { Block, Span } from '@nguon/domain/content/article-body'
import { isSafeUrl } from '@nguon/domain/content/safe-url'
import { content } from '@nguon/messages/content'
import { Children, createElement } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../shell/locale.tsx'
import classes from './article-preview.module.css'
import { drawings } from './drawings.ts'

/** The article as the public site sets it. */
export function ArticlePreview({ draft }: { draft: ArticleDraft }) {
  const t = useWords(content)
  const { title, sapo, category, authorName, image, body } = draft
  return (
    <section className={classes['page']} aria-label={t('preview.title')}>
      {category === '' ? null : <p className={classes['kicker']}>{category}</p>}
      <h2>{title || t('preview.noTitle')}</h2>
      {sapo === '' ? null : <p className={classes['sapo']}>{sapo}</p>}
      <p className={classes['by']}>
        {authorName === '' ? null : <>{t('preview.by', { name: authorName })} · </>}
        {t('preview.date')}
      </p>
      {image === null ? null : (
        <figure className={classes['photo']}>
          <img
            src={drawings[image.picture]}
            alt={image.alternative.kind === 'text' ? image.alternative.text : ''}
            width={720}
            height={480}
          />
          <figcaption>
            {image.caption}{' '}
            {image.credit === '' ? null : (
              <small>{t('preview.credit', { name: image.credit })}</small>
            )}
          </figcaption>
        </figure>
      )}
      <div className={classes['text']}>{Children.toArray(body.map(blockOf))}</div>
    </section>
  )
}

function blockOf(block: Block): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{spansOf(block.spans)}</p>
    case 'heading':
      return createElement(block.level === 2 ? 'h3' : 'h4', null, block.text)
    case 'quote':
      return (
        <blockquote>
          “{spansOf(block.spans)}”{block.source ? <cite>{block.source}</cite> : null}
        </blockquote>
      )
    case 'list': {
      const items = block.items.map((spans) => createElement('li', null, spansOf(spans)))
      return createElement(block.ordered ? 'ol' : 'ul', null, ...items)
    }
    case 'figure':
      return null
    default:
      return block satisfies never
  }
}

function spansOf(spans: readonly Span[]): ReactNode {
  return Children.toArray(spans.map(spanOf))
}

function spanOf({ text, strong, emphasis, href }: Span): ReactNode {
  const weighted = strong === true ? <strong>{text}</strong> : text
  const marked = emphasis === true ? <em>{weighted}</em> : weighted
  return href !== undefined && isSafeUrl(href) ? (
    <a href={href} target="_blank" rel="noreferrer">
      {marked}
    </a>
  ) : (
    marked
  )
}
