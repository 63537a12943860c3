import type { Db } from '@nguon/db/session/scoped'
import { listSources } from '@nguon/db/units/unit-sources'

/** The grassroots units that can admit nobody this year, by name and cause, with all that were looked at. */
export async function listBlockedUnits(trx: Db, today: Temporal.PlainDate) {
  const units = await listSources(trx, today)
  return {
    total: units.length,
    units: units.flatMap(({ id, name, status, obstacles }) =>
      status === 'exhausted' || status === 'present_not_eligible'
        ? [
            {
              id,
              name,
              status,
              causes: obstacles.map(({ finding, persons }) => ({ kind: finding.kind, persons })),
            },
          ]
        : [],
    ),
    notReported: units.filter(({ status }) => status === 'not_reported').length,
  }
}
