import type { KeyPostCount, LocalityCount } from '@nguon/domain/measures/count'
import { sql } from 'kysely'
import type { Condition, CountContext, CountedRows } from './count-context.ts'

const holders = {
  member: sql`fact.held_by_member`,
  not_member: sql`not fact.held_by_member`,
  vacant: sql`fact.vacant`,
}

/** Localities as they are recorded today; one that meets with a neighbour has no cell. */
export function localityRows({ where = {} }: LocalityCount, context: CountContext): CountedRows {
  const conditions = inUnit(context)
  if (where.cell !== undefined) {
    conditions.push(sql`fact.has_cell = ${where.cell === 'with_cell'}`)
  }
  return { from: sql`locality fact`, conditions }
}

/** Key posts as they are recorded today. */
export function keyPostRows({ where = {} }: KeyPostCount, context: CountContext): CountedRows {
  const conditions = inUnit(context)
  if (where.holder !== undefined) conditions.push(sql`${holders[where.holder]}`)
  return { from: sql`key_post fact`, conditions }
}

function inUnit({ unit }: CountContext): Condition[] {
  return [sql`fact.path >= ${unit.path}`, sql`fact.path < ${`${unit.path}~`}`]
}
