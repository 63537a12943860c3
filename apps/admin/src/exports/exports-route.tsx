import { Text } from '@mantine/core'
import { exports } from '@nguon/messages/exports'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Panel } from '../shell/panel.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import { ExportedFile } from './exported-file.tsx'
import classes from './exports.module.css'
import { isUnderWay } from './wire.ts'

const POLL = 1000

export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  void queryClient.prefetchQuery(trpcIn(params['unitId']).exports.list.queryOptions())
  return null
}

/** One's own latest files of the unit in scope. */
export default function Exports() {
  const t = useWords(exports)
  const { data: files } = useSuspenseQuery({
    ...useTrpc().exports.list.queryOptions(),
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.some(isUnderWay) === true ? POLL : false),
  })
  return (
    <>
      <PageTitle title={t('list.title')} />
      {files.length === 0 ? (
        <StateNotice title={t('list.empty')} text={t('list.emptyText')} />
      ) : (
        <>
          <Text c="dimmed" mb="md">
            {t('list.lead')}
          </Text>
          <Panel flush>
            <ul className={classes['files']}>
              {files.map((line) => (
                <li key={line.id}>
                  <ExportedFile line={line} />
                </li>
              ))}
            </ul>
          </Panel>
        </>
      )}
    </>
  )
}
