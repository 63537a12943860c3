import type { Db } from '@nguon/db/session/scoped'
import { searchUnits } from '@nguon/db/units/unit-page'
import type { FoundUnit } from '@nguon/db/units/unit-page'

/** Units of the scope by name, former name or official code. */
export async function findUnits(trx: Db, text: string): Promise<FoundUnit[]> {
  return searchUnits(trx, text)
}
