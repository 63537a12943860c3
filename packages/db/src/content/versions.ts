import type { Db } from '../session/scoped.ts'

/** Appends what an item was at a save, and who saved it. Versions are never changed. */
export async function appendVersion(
  trx: Db,
  version: { path: string; subjectId: string; version: number; snapshot: object; savedBy: string },
): Promise<Temporal.Instant> {
  const row = await trx
    .insertInto('content_version')
    .values({
      path: version.path,
      subject_id: version.subjectId,
      version: version.version,
      snapshot: JSON.stringify(version.snapshot),
      saved_by: version.savedBy,
    })
    .returning('saved_at')
    .executeTakeFirstOrThrow()
  return row.saved_at
}
