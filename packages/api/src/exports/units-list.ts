import { listScopeUnits, type RegisteredUnit } from '@nguon/db/imports/register-units'
import { listSharedNames } from '@nguon/db/exports/shared-names'
import { sectors } from '@nguon/domain/units/sectors'
import { unitKinds } from '@nguon/domain/units/kinds'
import { unitNameWithin } from '@nguon/domain/units/name-within'
import { listWords } from '@nguon/messages/exports/lists'
import type { ListReader } from './list-reader.ts'
import { textColumn, wholeList, type Readable } from './readable.ts'

type Unit = RegisteredUnit & { parentName: string | null }

const words = listWords.units.column

/** By its identifier; what the vocabulary does not know stays as it is stored. */
const labelIn = (terms: readonly { id: string; label: string }[], id: string): string =>
  terms.find((term) => term.id === id)?.label ?? id

const columns: readonly Readable<Unit>[] = [
  textColumn(words.code, 12, ({ code }) => code),
  textColumn(words.name, 40, ({ name }) => name),
  textColumn(words.kind, 24, ({ kind }) => labelIn(unitKinds.terms, kind)),
  textColumn(words.sector, 24, ({ sector }) => sector && labelIn(sectors.terms, sector)),
  textColumn(words.parent, 40, ({ parentName }) => parentName),
]

/** Every unit below the one in scope, parents before children. */
export const openUnits: ListReader = async (trx, { unit: root }) => {
  const units = await listScopeUnits(trx)
  const shared = await listSharedNames(trx)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const nameOf = ({ name, parentId }: RegisteredUnit): string => {
    const above = shared.has(name.toLowerCase()) ? byId.get(parentId ?? '') : undefined
    return unitNameWithin(name, above?.name ?? null)
  }
  const below = units.flatMap((unit) => {
    if (unit.id === root) return []
    const parent = byId.get(unit.parentId ?? '')
    return [{ ...unit, parentName: parent === undefined ? null : nameOf(parent) }]
  })
  const { sheet, title } = listWords.units
  return { sheet, title, notes: [], ...wholeList(columns, below) }
}
