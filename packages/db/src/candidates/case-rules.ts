import type { HolidayCalendar } from '@nguon/domain/calendar/holiday-calendar'
import { vietnameseCalendar } from '@nguon/domain/calendar/vietnamese-calendar'
import { parseSchooling } from '@nguon/domain/people/schooling'
import type { PersonFacts } from '@nguon/domain/recruitment/facts'
import { schoolingLevel } from '@nguon/domain/recruitment/schooling-level'
import { publishedRulePacks } from '@nguon/domain/rules/published-packs'
import { rulePackInForce } from '@nguon/domain/rules/rule-pack'
import type { RulePack } from '@nguon/domain/rules/rule-pack'

/** Holidays of every year in which a clock of a stored case may run. */
export const caseCalendar: HolidayCalendar = vietnameseCalendar(2015, 2045)

/** The edition under which a case that begins on `day` runs: the one in force, else the oldest known. */
export function rulePackOn(day: Temporal.PlainDate): RulePack {
  const pack = rulePackInForce(publishedRulePacks, day) ?? publishedRulePacks[0]
  if (pack === undefined) throw new Error('no edition of the rules is published')
  return pack
}

/** The edition that a case was begun under. */
export function rulePackById(id: string): RulePack {
  const pack = publishedRulePacks.find((each) => each.id === id)
  if (pack === undefined) throw new Error(`no edition of the rules is called ${id}`)
  return pack
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
