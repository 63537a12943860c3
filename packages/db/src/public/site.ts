import type { PublicDb } from './client.ts'

export type PublicSite = {
  committeeId: string
  name: string
  parentBody: string
  contact: unknown
  responsible: string
  licence: string
  establishedOn: Temporal.PlainDate
  /** The committee of the workspace whose measures and rules it works with. */
  extension: string | null
}

/** The committee that this installation speaks for (the oldest), or undefined before the first one. */
export async function findPublicSite(db: PublicDb): Promise<PublicSite | undefined> {
  return await db
    .selectFrom('pub.site')
    .select([
      'committee_id as committeeId',
      'name',
      'parent_body as parentBody',
      'contact',
      'responsible',
      'licence',
      'established_on as establishedOn',
      'extension',
    ])
    .orderBy('established_on')
    .orderBy('committee_id')
    .limit(1)
    .executeTakeFirst()
}
