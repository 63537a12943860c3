import { catalogueFor } from '@nguon/db/committees/installed'
import type { PublicDb } from '@nguon/db/public/client'
import { listPublicConfirmations } from '@nguon/db/public/rule-confirmations'
import type { PublicSite } from '@nguon/db/public/site'
import type { Citation } from '@nguon/domain/errors'
import { confirmRulePacks } from '@nguon/domain/rules/confirmation'
import type { Rule } from '@nguon/domain/rules/rule'
import { isBinding, rulePackInForce } from '@nguon/domain/rules/rule-pack'

/**
 * What the edition of the rules in force on a day says to somebody who wants to join. A number that
 * was neither verified nor confirmed by the committee is null: the page then says the step without
 * it. `confirmedIn` are the places in which the committee has read numbers that are told.
 */
export async function readJoining(
  db: PublicDb,
  { extension, committeeId }: PublicSite,
  today: Temporal.PlainDate,
) {
  const confirmations = await listPublicConfirmations(db, committeeId)
  const packs = confirmRulePacks(catalogueFor(extension).rulePacks, confirmations)
  const pack = rulePackInForce(packs, today)
  if (pack === undefined) return null
  const { ageMinimumYears, cellVote, probationMonths } = pack.rules
  return {
    document: pack.document,
    issuedOn: pack.issuedOn,
    ageMinimumYears: told(ageMinimumYears),
    cellVote: told(cellVote),
    probationMonths: told(probationMonths),
    confirmedIn: placesOf([ageMinimumYears, cellVote, probationMonths]),
  }
}
export type WireJoining = NonNullable<Awaited<ReturnType<typeof readJoining>>>

function told<T>(rule: Rule<T>): T | null {
  return isBinding(rule) ? rule.value : null
}

function placesOf(rules: readonly Rule<unknown>[]): Citation[] {
  const places = rules.flatMap(({ confirmation }) => confirmation?.citation ?? [])
  return [...new Map(places.map((place) => [`${place.document} ${place.article}`, place])).values()]
}
