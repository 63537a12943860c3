import { Anchor } from '@mantine/core'
import { structure } from '@nguon/messages/structure'
import { units } from '@nguon/messages/units'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { useCaseWords } from '../candidates/use-case-words.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import { ViewTabs } from '../shell/view-tabs.tsx'
import { SourceBadge } from './source-badge.tsx'
import classes from './unit-table.module.css'
import panel from './unit-workspace.module.css'

export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  void queryClient.prefetchQuery(trpcIn(params['unitId']).units.sources.queryOptions({}))
  return null
}

/** The units that can admit nobody, with the rule that says so, and those that can. */
export default function Sources() {
  return (
    <ScreenBoundary isWhole>
      <SourcesScreen />
    </ScreenBoundary>
  )
}

const views = [undefined, 'exhausted', 'present_not_eligible', 'available', 'not_reported'] as const

function SourcesScreen() {
  const t = useWords(structure)
  const names = useWords(units)
  const words = useCaseWords()
  const { unitId = '' } = useParams()
  const { status } = paths.sources.read(useSearchParams()[0])
  const { data } = useSuspenseQuery(useTrpc().units.sources.queryOptions({}))
  const shown = data.units.filter((unit) => status === undefined || unit.status === status)
  const { counts, total } = data
  const { number } = useNumbers()
  return (
    <>
      <Anchor component={Link} to={paths.units({ unitId })} fz="sm">
        {t('title')}
      </Anchor>
      <PageTitle
        title={t('sources.title')}
        aside={t('sources.aside', {
          blocked: counts.exhausted + counts.present_not_eligible,
          total,
        })}
      />
      <ViewTabs
        label={t('sources.title')}
        views={views
          .filter((view) => view !== 'not_reported' || counts.not_reported > 0)
          .map((view) => ({
            label:
              view === undefined
                ? `${t('sources.all')} ${total}`
                : `${t(`status.${view}`)} ${counts[view]}`,
            href: paths.sources({ unitId, status: view }),
            isCurrent: view === status,
          }))}
      />
      {shown.length === 0 ? (
        <StateNotice title={t('sources.empty')} />
      ) : (
        <div className={panel['workspace']}>
          <table className={classes['cells']}>
            <thead>
              <tr>
                <th scope="col">{t('column.unit')}</th>
                <th scope="col">{t('column.status')}</th>
                <th scope="col" data-align="end" data-wide>
                  {t('column.members')}
                </th>
                <th scope="col" data-align="end">
                  {t('column.candidates')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((unit) => (
                <tr key={unit.id}>
                  <td>
                    <Link to={paths.unitPage({ unitId, id: unit.id })}>{unit.name}</Link>
                    <div className={panel['secondary']}>{names(`kind.${unit.kind}`)}</div>
                  </td>
                  <td>
                    <SourceBadge status={unit.status} />
                    {unit.obstacles.map(({ finding, persons }) => (
                      <div key={finding.kind}>
                        {t('sources.reason', { count: persons, reason: words.finding(finding) })}{' '}
                        <span className={panel['secondary']}>{words.cited(finding.citation)}</span>
                      </div>
                    ))}
                    {unit.reportedOn === null ? null : (
                      <div className={panel['secondary']}>
                        {t('sources.reportedOn', { date: dayText(unit.reportedOn) })}
                      </div>
                    )}
                  </td>
                  <td data-align="end" data-wide>
                    {number(unit.members)}
                  </td>
                  <td data-align="end">
                    <Link to={paths.candidates({ unitId, unit: unit.id })}>
                      {number(unit.openCandidates)}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
