import type { BuiltIn } from '@nguon/domain/committee/install-committees'
import { confirmRulePacks, type KeptConfirmation } from '@nguon/domain/rules/confirmation'
import type { RulePack } from '@nguon/domain/rules/rule-pack'
import { sql } from 'kysely'
import { keptConfirmations } from '../rules/kept-confirmations.ts'
import type { Db } from '../session/scoped.ts'
import { catalogueFor, installed } from './installed.ts'

export type CatalogueOfScope = BuiltIn & {
  /** The edition that a case was begun under, whichever committee it came from. */
  packById: (id: string) => RulePack
}

export type CatalogueRow = {
  extension: string | null
  confirmations: readonly KeptConfirmation[]
}

/** What the catalogue of the scope is made from, as columns of whatever statement needs it. */
export const catalogueColumns = sql`scope_extension() as extension, ${keptConfirmations} as confirmations`

/**
 * The measures and editions that the committee of the transaction's unit works with; what it vouches
 * for in them binds.
 */
export async function catalogueOfScope(trx: Db): Promise<CatalogueOfScope> {
  const { rows } = await sql<CatalogueRow>`select ${catalogueColumns}`.execute(trx)
  return catalogueOf(rows[0] ?? { extension: null, confirmations: [] })
}

/** The same from a row that holds `catalogueColumns`. */
export function catalogueOf({ extension, confirmations }: CatalogueRow): CatalogueOfScope {
  const { measures, rulePacks } = catalogueFor(extension)
  return {
    measures,
    rulePacks: confirmRulePacks(rulePacks, confirmations),
    packById: (id) => confirmedPack(id, confirmations),
  }
}

/** The edition of that id, with what a committee vouches for in it. */
export function confirmedPack(id: string, confirmations: readonly KeptConfirmation[]): RulePack {
  const [pack] = confirmRulePacks(
    installed.rulePacks.filter((each) => each.id === id),
    confirmations,
  )
  if (pack === undefined) throw new Error(`no edition of the rules is called ${id}`)
  return pack
}
