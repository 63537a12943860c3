import { duplicates } from '@nguon/messages/duplicates'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { BackLink } from '../shell/back-link.tsx'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { ScreenBoundary } from '../shell/screen-boundary.tsx'
import { CompareCases } from './compare-cases.tsx'
import { CompareFacts } from './compare-facts.tsx'
import classes from './compare.module.css'
import { DismissButton } from './dismiss-button.tsx'
import { MergePanel } from './merge-panel.tsx'
import { useMergeChoice } from './use-merge-choice.ts'

export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  const { unitId, firstId = '', secondId = '' } = params
  void queryClient.prefetchQuery(
    trpcIn(unitId).duplicates.compare.queryOptions({ firstId, secondId }),
  )
  return null
}

/** Two persons beside each other: what differs, what of it is kept, and what a merge would do. */
export default function Compare() {
  return (
    <ScreenBoundary isWhole>
      <CompareScreen />
    </ScreenBoundary>
  )
}

function CompareScreen() {
  const t = useWords(duplicates)
  const { unitId = '', firstId = '', secondId = '' } = useParams()
  const { data } = useSuspenseQuery(
    useTrpc().duplicates.compare.queryOptions({ firstId, secondId }),
  )
  const choice = useMergeChoice(data)
  return (
    <>
      <BackLink to={paths.duplicates({ unitId })}>{t('title')}</BackLink>
      <PageTitle
        title={t('pair.title')}
        actions={
          <DismissButton
            unitId={unitId}
            firstId={firstId}
            secondId={secondId}
            isDismissed={data.dismissed}
          />
        }
      />
      <div className={classes['screen']}>
        <CompareFacts choice={choice} />
        <CompareCases choice={choice} unitId={unitId} />
        <MergePanel choice={choice} seen={data.seen} unitId={unitId} />
      </div>
    </>
  )
}
