import { getArticle, insertArticle, updateArticle } from '@nguon/db/content/articles'
import type { Db } from '@nguon/db/session/scoped'
import type { ArticleDraft } from '@nguon/domain/content/article'
import type { Actor } from '../actor.ts'
import { createContent, saveContent } from './write-content.ts'
import type { Save, Saved, Writing } from './write-content.ts'

const articles: Writing<ArticleDraft> = {
  kind: 'article',
  insert: insertArticle,
  read: async (trx, id) => (await getArticle(trx, id)).draft,
  update: updateArticle,
  name: ({ title }) => ({ title }),
}

export function createArticle(trx: Db, act: Actor, draft: ArticleDraft): Promise<Saved> {
  return createContent(trx, act, articles, draft)
}

export function saveArticle(trx: Db, act: Actor, save: Save<ArticleDraft>): Promise<Saved> {
  return saveContent(trx, act, articles, save)
}
