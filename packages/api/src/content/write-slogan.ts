import { insertSlogan, listSlogans, updateSlogan } from '@nguon/db/content/slogans'
import type { Db } from '@nguon/db/session/scoped'
import type { SloganDraft } from '@nguon/domain/content/slogan'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import { createContent, saveContent } from './write-content.ts'
import type { Save, Saved, Writing } from './write-content.ts'

const slogans: Writing<SloganDraft> = {
  kind: 'slogan',
  insert: insertSlogan,
  read: getSloganDraft,
  update: updateSlogan,
  name: ({ firstLine }) => ({ firstLine }),
}

export function createSlogan(trx: Db, act: Actor, draft: SloganDraft): Promise<Saved> {
  return createContent(trx, act, slogans, draft)
}

export function saveSlogan(trx: Db, act: Actor, save: Save<SloganDraft>): Promise<Saved> {
  return saveContent(trx, act, slogans, save)
}

export async function getSloganDraft(trx: Db, id: string): Promise<SloganDraft> {
  const row = (await listSlogans(trx, { id }))[0]
  if (row === undefined) throw new AppError('not_found', 'slogan')
  return row.draft
}
