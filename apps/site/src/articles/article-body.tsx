import { Children, Fragment, createElement } from 'react'
import type { ReactNode } from 'react'
import type { ArticleBody, Block, Span } from '@nguon/domain/content/article-body'
import { isSafeUrl } from '@nguon/domain/content/safe-url'

/**
 * The text of an article from its blocks. Every mark and link is rendered by name, so nothing that
 * the body holds beyond them reaches a reader. Pictures wait for the media store.
 */
export function ArticleText({ body }: { body: ArticleBody }) {
  return <div className="text">{inOrder(body.map(blockOf))}</div>
}

function blockOf(block: Block): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{spansOf(block.spans)}</p>
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'quote':
      return (
        <figure className="quote">
          <blockquote>
            <p>{spansOf(block.spans)}</p>
          </blockquote>
          {block.source !== undefined && block.source !== '' && (
            <figcaption>{block.source}</figcaption>
          )}
        </figure>
      )
    case 'list': {
      const items = inOrder(block.items.map((spans) => createElement('li', null, spansOf(spans))))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'figure':
      return null
    default:
      return block satisfies never
  }
}

function spansOf(spans: readonly Span[]): ReactNode {
  return inOrder(spans.map(spanOf))
}

function spanOf({ text, strong, emphasis, href }: Span): ReactNode {
  const weighted = strong === true ? <strong>{text}</strong> : text
  const marked = emphasis === true ? <em>{weighted}</em> : weighted
  return href !== undefined && isSafeUrl(href) ? <a href={href}>{marked}</a> : marked
}

/** Children whose place is their identity: a published body never changes its order. */
function inOrder(children: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...Children.toArray(children))
}
