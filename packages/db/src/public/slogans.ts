import type { PublicDb } from './client.ts'

export type PublicSlogan = {
  id: string
  firstLine: string
  secondLine: string | null
  kicker: string
  validFrom: Temporal.PlainDate
  validTo: Temporal.PlainDate | null
}

/** The slogans that are valid on a day, in the editors' order. */
export async function listPublicSlogans(
  db: PublicDb,
  committeeId: string,
  on: Temporal.PlainDate,
): Promise<PublicSlogan[]> {
  return await db
    .selectFrom('pub.slogan')
    .select([
      'id',
      'first_line as firstLine',
      'second_line as secondLine',
      'kicker',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .where('committee_id', '=', committeeId)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('position')
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .limit(12)
    .execute()
}
