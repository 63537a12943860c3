import { z } from 'zod'
import { cleanText } from '../text/clean.ts'
import { articleBody } from './article-body.ts'
import { decideStep } from './lifecycle.ts'
import type { Actor, Authored, ContentRefusal } from './lifecycle.ts'

const line = (max: number) => z.string().overwrite(cleanText).max(max)

/** An article as the editor saves it: a draft may be unfinished, but never malformed. */
export const articleDraft = z.strictObject({
  title: line(200),
  sapo: line(800),
  authorName: line(120),
  category: line(80),
  body: articleBody,
})

export type ArticleDraft = z.infer<typeof articleDraft>
export type Article = ArticleDraft & Authored

export type MissingField =
  | 'title'
  | 'sapo'
  | 'author_name'
  | 'category'
  | 'body'
  | 'image_alternative'

export type PublishDecision =
  | { ok: true; next: 'published' }
  | { ok: false; reason: ContentRefusal }
  | { ok: false; reason: 'incomplete'; missing: MissingField[] }

/** What an article still lacks before readers may see it. A body of pictures alone is no body. */
export function missingFields(article: ArticleDraft): MissingField[] {
  const missing: MissingField[] = []
  if (article.title === '') missing.push('title')
  if (article.sapo === '') missing.push('sapo')
  if (article.authorName === '') missing.push('author_name')
  if (article.category === '') missing.push('category')
  if (!article.body.some(({ type }) => type === 'paragraph' || type === 'list'))
    missing.push('body')
  const hasUndescribed = article.body.some(
    (block) =>
      block.type === 'figure' && block.alternative.kind === 'text' && block.alternative.text === '',
  )
  if (hasUndescribed) missing.push('image_alternative')
  return missing
}

/** Published once, in review, complete, and by somebody who wrote none of it. */
export function decidePublish(article: Article, actor: Actor): PublishDecision {
  const step = decideStep(article, actor, 'publish')
  if (!step.ok) return step
  const missing = missingFields(article)
  return missing.length === 0
    ? { ok: true, next: 'published' }
    : { ok: false, reason: 'incomplete', missing }
}
