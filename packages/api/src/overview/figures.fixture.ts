import type { TestDatabase } from '@nguon/testing/database'
import type { Portal } from '../testing/portal.ts'
import { personTokens } from '../measures/person-tokens.ts'

/** A committee's own public face, which founding it through the portal writes. */
export async function buildSite(database: TestDatabase, rootUnitId: string): Promise<void> {
  await database.query(
    `insert into pub.site (committee_id, path, name, parent_body, contact, responsible, licence, established_on)
     select id, path, name, '', '{}', '', '', established_on from app.committee where root_unit_id = $1`,
    [rootUnitId],
  )
}

/** The catalogue's measures of a unit as text: `40 / 1420 = 28`, or why there is none. */
export async function measuresOf(
  portal: Portal,
  account: string,
  unitId: string,
  month: { year: number; month: number },
): Promise<Record<string, string>> {
  const { figures } = await portal.as(account, unitId).overview.measures(month)
  return Object.fromEntries(
    figures.map(({ measure, figure, missing }) => [
      measure,
      figure === null
        ? missing
        : figure.kind === 'count'
          ? String(figure.value)
          : `${figure.numerator} / ${figure.denominator} = ${figure.tenths ?? '–'}`,
    ]),
  )
}

export const tokensOf = (portal: Portal) => personTokens(portal.services.vault)
