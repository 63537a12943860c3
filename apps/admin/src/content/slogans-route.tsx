import { Alert, Button } from '@mantine/core'
import { content } from '@nguon/messages/content'
import { IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { useHasRole } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import { DeskTabs } from './desk-tabs.tsx'
import classes from './content-list.module.css'
import { ItemStatus } from './item-status.tsx'
import { warningsOf } from './slogan-list.ts'
import { useValidity } from './use-validity.ts'
import { WarningWords } from './warning-words.tsx'

export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  void queryClient.prefetchQuery(trpcIn(params['unitId']).content.slogans.list.queryOptions())
  return null
}

export default function Slogans() {
  const t = useWords(content)
  const canWrite = useHasRole(['editor'])
  const { unitId = '' } = useParams()
  const { data } = useSuspenseQuery(useTrpc().content.slogans.list.queryOptions())
  const many = data.warnings.find((warning) => warning.reason === 'too_many')
  const validity = useValidity()
  return (
    <>
      <PageTitle
        title={t('title')}
        actions={
          canWrite ? (
            <Button
              component={Link}
              to={paths.newSlogan({ unitId })}
              variant="filled"
              leftSection={<IconPlus size={18} stroke={1.5} />}
            >
              {t('slogan.create')}
            </Button>
          ) : null
        }
      />
      <DeskTabs />
      {many === undefined ? null : (
        <Alert color="cham" mb="sm">
          {t('warning.too_many', { count: many.count })}
        </Alert>
      )}
      {data.slogans.length === 0 ? (
        <StateNotice title={t('slogan.empty.title')} text={t('slogan.empty.text')} />
      ) : (
        <ol className={classes['rows']}>
          {data.slogans.map((slogan) => (
            <li key={slogan.id} className={classes['row']}>
              <Link to={paths.slogan({ unitId, sloganId: slogan.id })} className={classes['name']}>
                {slogan.draft.firstLine} {slogan.draft.secondLine}
              </Link>
              <ItemStatus status={slogan.status} live={slogan.live} />
              <p className={classes['meta']}>
                <span>{validity(slogan)}</span>
                {slogan.draft.kicker === '' ? null : <span>{slogan.draft.kicker}</span>}
                <span>{slogan.unitName}</span>
              </p>
              <div className={classes['meta']}>
                <WarningWords
                  id={slogan.id}
                  warnings={warningsOf(data, slogan.id)}
                  slogans={data.slogans}
                />
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
