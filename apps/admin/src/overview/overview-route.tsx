import { Button, NativeSelect } from '@mantine/core'
import { overview } from '@nguon/messages/overview'
import { IconPrinter } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { requireMe, useMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { addressOf } from '../shell/path-builder.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { BlockedPanel } from './blocked-panel.tsx'
import { FindingPanel } from './finding-panel.tsx'
import { FunnelPanel } from './funnel-panel.tsx'
import { isWithoutRecords, NothingYet } from './nothing-yet.tsx'
import type { Overview } from './overview-data.ts'
import classes from './overview.module.css'
import { ResultPanel } from './result-panel.tsx'
import { UnitsPanel } from './units-panel.tsx'
import { UnseenPanel } from './unseen-panel.tsx'

const yearOf = (today: string) => Number(today.slice(0, 4))

export async function clientLoader({ params, request }: ClientLoaderFunctionArgs) {
  const { today } = await requireMe(request)
  const { year = yearOf(today) } = paths.overview.read(addressOf(request))
  const trpc = trpcIn(params['unitId'])
  void queryClient.prefetchQuery(trpc.overview.get.queryOptions({ year }))
  return null
}

export default function OverviewRoute() {
  const t = useWords(overview)
  const { today } = useMe()
  const filter = paths.overview.read(useLocation())
  const year = filter.year ?? yearOf(today)
  const { data } = useSuspenseQuery(useTrpc().overview.get.queryOptions({ year }))
  return (
    <>
      <PageTitle
        title={t('title', { year: String(year) })}
        aside={data.unit.name}
        actions={<Actions year={year} thisYear={yearOf(today)} />}
      />
      {isWithoutRecords(data) ? (
        <NothingYet unitId={data.unit.id} />
      ) : (
        <Panels data={data} showAll={filter.units === 'all'} />
      )}
    </>
  )
}

function Panels({ data, showAll }: { data: Overview; showAll: boolean }) {
  return (
    <div className={classes['columns']}>
      <div className={classes['main']}>
        <FindingPanel data={data} />
        {data.units.length === 0 ? null : <UnitsPanel data={data} showAll={showAll} />}
      </div>
      <div className={classes['side']}>
        <ResultPanel data={data} />
        {data.blocked === null ? null : (
          <BlockedPanel blocked={data.blocked} unitId={data.unit.id} year={data.year} />
        )}
        {data.funnel === null ? null : <FunnelPanel funnel={data.funnel} unitId={data.unit.id} />}
        <UnseenPanel unseen={data.unseen} />
      </div>
    </div>
  )
}

function Actions({ year, thisYear }: { year: number; thisYear: number }) {
  const t = useWords(overview)
  const navigate = useNavigate()
  const { unitId = '' } = useParams()
  const years = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2, thisYear - 3, thisYear - 4]
  return (
    <>
      <NativeSelect
        className="no-print"
        aria-label={t('year')}
        value={String(year)}
        data={[...new Set([...years, year])].map((each) => ({
          value: String(each),
          label: t('yearOption', { year: String(each) }),
        }))}
        onChange={(event) => {
          void navigate(paths.overview({ unitId, year: Number(event.currentTarget.value) }))
        }}
      />
      <Button
        className="no-print"
        leftSection={<IconPrinter size={18} stroke={1.5} />}
        onClick={() => window.print()}
      >
        {t('print')}
      </Button>
    </>
  )
}
