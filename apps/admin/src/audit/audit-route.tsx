import { Button } from '@mantine/core'
import { audit } from '@nguon/messages/audit'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import { trpcIn } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import { AuditEntry } from './audit-entry.tsx'
import { AuditFilters } from './audit-filters.tsx'
import classes from './audit.module.css'
import { ChainCheck } from './chain-check.tsx'

/** The log of the unit in the address, or of the whole installation for its administrator. */
export default function Audit() {
  const t = useWords(audit)
  const { unitId } = useParams()
  const [search] = useSearchParams()
  const filter = paths.audit.read(search)
  const href = (change: typeof filter) =>
    unitId === undefined
      ? paths.auditOfAll({ ...filter, ...change })
      : paths.audit({ unitId, ...filter, ...change })
  return (
    <>
      <PageTitle
        title={t('title')}
        aside={t('lead')}
        actions={unitId === undefined ? <ChainCheck /> : null}
      />
      <AuditFilters filter={filter} href={href} />
      <Entries filter={filter} href={href} />
    </>
  )
}

type Filter = ReturnType<typeof paths.audit.read>
type Props = { filter: Filter; href: (change: Filter) => string }

const day = (text: string | undefined) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? text : undefined
const uuid = (text: string | undefined) => (/^[0-9a-f-]{36}$/.test(text ?? '') ? text : undefined)

function Entries({ filter, href }: Props) {
  const t = useWords(audit)
  const { unitId } = useParams()
  const { action, who, subject, id, from, to } = filter
  const procedures = trpcIn(unitId).audit
  const input = {
    action,
    who,
    subjectType: subject,
    subjectId: uuid(id),
    from: day(from),
    to: day(to),
  }
  const options = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor }
  const list = useSuspenseInfiniteQuery(
    unitId === undefined
      ? procedures.listAll.infiniteQueryOptions(input, options)
      : procedures.list.infiniteQueryOptions(input, options),
  )
  const rows = list.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0)
    return (
      <StateNotice
        title={t('empty.title')}
        text={t('empty.text')}
        action={
          <Link
            to={href({
              action: undefined,
              who: undefined,
              subject: undefined,
              id: undefined,
              from: undefined,
              to: undefined,
            })}
          >
            {t('filter.clear')}
          </Link>
        }
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
      {list.hasNextPage ? (
        <div className={classes['more']}>
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('older')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
