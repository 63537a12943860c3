import type { HolidayCalendar } from '@nguon/domain/calendar/holiday-calendar'
import { vietnameseCalendar } from '@nguon/domain/calendar/vietnamese-calendar'
import { parseSchooling } from '@nguon/domain/people/schooling'
import type { PersonFacts } from '@nguon/domain/recruitment/facts'
import { schoolingLevel } from '@nguon/domain/recruitment/schooling-level'
import { rulePackInForce } from '@nguon/domain/rules/rule-pack'
import type { RulePack } from '@nguon/domain/rules/rule-pack'
import { sql } from 'kysely'
import {
  catalogueColumns,
  catalogueOf,
  catalogueOfScope,
  type CatalogueRow,
} from '../committees/catalogue-of-scope.ts'
import type { Db } from '../session/scoped.ts'
import { foundUnit, unitHeadColumns, type UnitHead } from '../units/unit-head.ts'

/** Holidays of every year in which a clock of a stored case may run. */
export const caseCalendar: HolidayCalendar = vietnameseCalendar(2015, 2045)

/** The edition under which a case that begins on `day` runs: the one in force, else the oldest of `packs`. */
export function rulePackOn(day: Temporal.PlainDate, packs: readonly RulePack[]): RulePack {
  const pack = rulePackInForce(packs, day) ?? packs[0]
  if (pack === undefined) throw new Error('no edition of the rules is installed')
  return pack
}

/** The same among the editions that the committee of the scope works with, its own changes included. */
export async function rulePackOfScope(trx: Db, day: Temporal.PlainDate): Promise<RulePack> {
  return rulePackOn(day, (await catalogueOfScope(trx)).rulePacks)
}

/**
 * The unit in which a case would begin on `day`, and the edition it would run under. A name that is
 * given is held in the committee until the transaction ends: of two who put the same person on a list
 * at once, the statements of the second after this one see what the first wrote.
 */
export async function beginningIn(
  trx: Db,
  unitId: string,
  day: Temporal.PlainDate,
  heldName: string | null,
): Promise<{ unit: UnitHead; pack: RulePack }> {
  const held =
    heldName === null
      ? sql``
      : sql`pg_advisory_xact_lock(hashtextextended('name ' || left(u.path, 4) || ' ' || vn_fold(${heldName}), 0)) as held,`
  const { rows } = await sql<UnitHead & CatalogueRow & { held?: unknown }>`
    select ${held} ${unitHeadColumns}, ${catalogueColumns}
    from unit u where u.id = ${unitId}::uuid and u.dissolved_on is null`.execute(trx)
  const { held: _held, ...unit } = foundUnit(rows[0])
  return { unit, pack: rulePackOn(day, catalogueOf(unit).rulePacks) }
}

/** What the columns of `person` and the unit's area say of a person to the rules. */
export function personFactsOf(row: {
  bornOn: Temporal.PlainDate | null
  birthYear: number | null
  schooling: string | null
  areaException: string | null
}): PersonFacts {
  const read = row.schooling === null ? null : parseSchooling(row.schooling)
  return {
    bornOn: row.bornOn,
    birthYear: row.birthYear,
    schooling: read?.ok === true ? schoolingLevel(read.schooling) : null,
    schoolingException: row.areaException === null ? null : 'hardship_area',
    overAgeConsentOn: null,
  }
}
