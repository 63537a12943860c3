import { Button } from '@mantine/core'
import { members } from '@nguon/messages/members'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { shortCellName } from '../candidates/days-since.ts'
import { useCaseWords } from '../candidates/use-case-words.ts'
import { useWords } from '../shell/locale.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import type { Columns } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { firstPlace, KeysetPager } from '../tables/keyset-pager.tsx'
import { PAGE } from './list-address.ts'
import type { ListAddress } from './list-address.ts'
import classes from './members.module.css'
import type { MentorRow } from './wire.ts'

type Props = { list: ListAddress; unitId: string }

function useMentorColumns(): Columns<MentorRow> {
  const t = useWords(members)
  const words = useCaseWords()
  const stateOf = ({ findings, isExempt }: MentorRow) =>
    findings.length === 0
      ? isExempt
        ? t('exempt')
        : t('mentors.may')
      : findings.map((finding) => `${words.finding(finding)} (${words.cited(finding.citation)})`)
  return [
    { id: 'name', header: t('column.name'), cell: ({ fullName }) => fullName },
    {
      id: 'unit',
      header: t('column.unit'),
      card: 2,
      cell: ({ unitName }) => <span title={unitName}>{shortCellName(unitName)}</span>,
    },
    { id: 'state', header: t('mentors.state'), card: 3, cell: stateOf },
    {
      id: 'helping',
      header: t('mentors.helping'),
      align: 'end',
      card: 2,
      cell: ({ helping }) => t('mentors.people', { count: helping }),
    },
  ]
}

/** Who helps with running cases, by name: whether the rules allow it, and how many each helps. */
export function MentorsView({ list, unitId }: Props) {
  const t = useWords(members)
  const words = useCaseWords()
  const { after } = list
  const { data, dataUpdatedAt } = useSuspenseQuery(
    useTrpc().members.mentors.queryOptions(after === undefined ? {} : { cursor: after }),
  )
  const { months, citation } = data.acquaintance
  return (
    <>
      <p className={classes['lead']}>
        {t('mentors.lead')} {t('page.acquaintance', { months })} {words.cited(citation)}.
      </p>
      <DataTable
        label={t('view.mentors')}
        columns={useMentorColumns()}
        rows={data.rows}
        rowKey={({ memberId }) => memberId}
        rowHref={({ memberId }) => paths.member({ unitId, memberId })}
        href={() => paths.members({ unitId, view: 'mentors' })}
        pager={
          <KeysetPager
            place={list}
            size={PAGE}
            page={{ ...data, totalExceeded: false, previousCursor: null }}
            updatedAt={dataUpdatedAt}
            href={(place) => paths.members({ unitId, view: 'mentors', ...firstPlace, ...place })}
          />
        }
        empty={
          <StateNotice
            title={t('mentors.empty')}
            text={t('mentors.emptyText')}
            action={
              <Button component={Link} to={paths.candidates({ unitId })}>
                {t('mentors.toCandidates')}
              </Button>
            }
          />
        }
      />
    </>
  )
}
