import { Title } from '@mantine/core'
import type { PortalRouter } from '@nguon/api/portal'
import { structure } from '@nguon/messages/structure'
import type { inferRouterOutputs } from '@trpc/server'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import classes from './unit-history.module.css'
import panel from './unit-workspace.module.css'

export type UnitPage = inferRouterOutputs<PortalRouter>['units']['get']

/** Names and places with their days and the decisions they rest on, the latest first. */
export function UnitHistory({ unit }: { unit: UnitPage }) {
  const t = useWords(structure)
  const when = ({ from, to }: { from: string; to: string | null }) =>
    to === null
      ? t('since', { from: dayText(from) })
      : t('period', { from: dayText(from), to: dayText(to) })
  const by = (document: string | null) => (document === null ? '' : t('document', { document }))
  return (
    <div className={panel['part']}>
      <Title order={3}>{t('history')}</Title>
      <ul className={classes['history']}>
        {unit.names.map((name) => (
          <li key={`name-${name.from}`}>
            <span className={panel['secondary']}>{when(name)}</span>
            <span>
              {name.name} <span className={panel['secondary']}>{by(name.document)}</span>
            </span>
          </li>
        ))}
        {unit.places.map((place) =>
          // The root stands under nothing; a unit above the own scope has no name here.
          place.parentName === null ? null : (
            <li key={`place-${place.from}`}>
              <span className={panel['secondary']}>{when(place)}</span>
              <span>
                {t('under', { name: place.parentName })}{' '}
                <span className={panel['secondary']}>{by(place.document)}</span>
              </span>
            </li>
          ),
        )}
      </ul>
    </div>
  )
}
