import { audit } from '@nguon/messages/audit'
import { exports } from '@nguon/messages/exports'
import { useMutation, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { trpcIn } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { ExportMenu } from '../exports/export-menu.tsx'
import { ExportOutcome } from '../exports/export-outcome.tsx'
import { useWords } from '../shell/locale.tsx'
import { addressOf } from '../shell/path-builder.ts'
import { MoreButton } from '../shell/more-button.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import { AuditEntry } from './audit-entry.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { conditionsOf, entriesOf, noFilter, prefetchEntries } from './audit-query.ts'
import type { AuditFilter } from './audit-query.ts'
import classes from './audit.module.css'
import { ChainCheck } from './chain-check.tsx'

export function clientLoader({ params, request }: ClientLoaderFunctionArgs) {
  prefetchEntries(params['unitId'], paths.audit.read(addressOf(request)))
  return null
}

/** The log of the unit in the address, or of the whole installation for its administrator. */
export default function Audit() {
  const t = useWords(audit)
  const { unitId } = useParams()
  const filter = paths.audit.read(useLocation())
  const words = useWords(exports)
  const ask = useMutation(trpcIn(unitId).exports.audit.mutationOptions())
  const isNarrowed = Object.values(filter).some((condition) => condition !== undefined)
  const href = (change: typeof filter) =>
    unitId === undefined
      ? paths.auditOfAll({ ...filter, ...change })
      : paths.audit({ unitId, ...filter, ...change })
  return (
    <>
      <PageTitle
        title={t('title')}
        aside={t('lead')}
        actions={
          unitId === undefined ? (
            <ChainCheck />
          ) : (
            <ExportMenu
              label={words(isNarrowed ? 'filtered' : 'whole')}
              onChoose={(format) => ask.mutate({ format, filter: conditionsOf(filter) })}
            />
          )
        }
      />
      <ExportOutcome asked={ask} />
      <AuditFilters filter={filter} href={href} />
      <Entries filter={filter} href={href} />
    </>
  )
}

type Props = { filter: AuditFilter; href: (change: AuditFilter) => string }

function Entries({ filter, href }: Props) {
  const t = useWords(audit)
  const { unitId } = useParams()
  const list = useSuspenseInfiniteQuery(entriesOf(unitId, filter))
  const rows = list.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0)
    return (
      <StateNotice
        title={t('empty.title')}
        text={t('empty.text')}
        action={<Link to={href(noFilter)}>{t('filter.clear')}</Link>}
      />
    )
  return (
    <>
      <table className={classes['log']} aria-label={t('title')}>
        <thead>
          <tr>
            {(['at', 'who', 'action', 'unit', 'details'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AuditEntry key={row.id} row={row} href={href} />
          ))}
        </tbody>
      </table>
      <MoreButton list={list} label={t('older')} />
    </>
  )
}
