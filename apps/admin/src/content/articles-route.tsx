import { Button } from '@mantine/core'
import { contentStatuses } from '@nguon/domain/content/lifecycle'
import { content } from '@nguon/messages/content'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { failureSentence } from '../api/failures.ts'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import type { Trpc } from '../api/client.ts'
import { useHasRole } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { momentText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { MoreButton } from '../shell/more-button.tsx'
import { useOneAtATime } from '../shell/one-at-a-time.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { addressOf } from '../shell/path-builder.ts'
import { StateNotice } from '../shell/state-notice.tsx'
import { DeskTabs } from './desk-tabs.tsx'
import classes from './content-list.module.css'
import { ItemStatus } from './item-status.tsx'

type Status = (typeof contentStatuses)[number]

const listOf = (trpc: Trpc, status: Status | undefined) =>
  trpc.content.articles.list.infiniteQueryOptions(
    { status },
    { getNextPageParam: (page) => page.nextCursor },
  )

export function clientLoader({ params, request }: ClientLoaderFunctionArgs) {
  const { status } = paths.content.read(addressOf(request))
  void queryClient.prefetchInfiniteQuery(listOf(trpcIn(params['unitId']), status))
  return null
}

const untouched = {
  title: '',
  sapo: '',
  authorName: '',
  category: '',
  body: [],
  image: null,
}

export default function Articles() {
  const t = useWords(content)
  const locale = useLocale()
  const navigate = useNavigate()
  const { unitId = '' } = useParams()
  const { status } = paths.content.read(useLocation())
  const trpc = useTrpc()
  const list = useSuspenseInfiniteQuery(listOf(trpc, status))
  const create = useMutation({
    ...trpc.content.articles.create.mutationOptions(),
    onSuccess: async ({ id: articleId }) => {
      await queryClient.invalidateQueries(trpc.content.articles.list.pathFilter())
      await navigate(paths.article({ unitId, articleId }))
    },
  })
  const alone = useOneAtATime()
  const canWrite = useHasRole(['editor'])
  const rows = list.data.pages.flatMap((page) => page.rows)
  const counts = list.data.pages[0]?.counts
  const total = counts === undefined ? 0 : Object.values(counts).reduce((sum, one) => sum + one, 0)
  const filter = (of: Status | undefined, label: string, count: number) => (
    <Link
      key={label}
      to={paths.content({ unitId, status: of })}
      {...(of === status ? { 'aria-current': 'page' as const } : {})}
    >
      {label} {count}
    </Link>
  )
  return (
    <>
      <PageTitle
        title={t('title')}
        actions={
          canWrite ? (
            <Button
              variant="filled"
              leftSection={<IconPlus size={18} stroke={1.5} />}
              loading={create.isPending || create.isSuccess}
              onClick={() => void alone(() => create.mutateAsync(untouched).catch(() => {}))}
            >
              {t('newArticle')}
            </Button>
          ) : null
        }
      />
      {create.error ? <p role="alert">{failureSentence(create.error, locale)}</p> : null}
      <DeskTabs />
      {total === 0 ? (
        <StateNotice title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <>
          <nav className={classes['filters']} aria-label={t('tabs')}>
            {filter(undefined, t('all'), total)}
            {contentStatuses.map((one) => filter(one, t(`status.${one}`), counts?.[one] ?? 0))}
          </nav>
          {rows.length === 0 ? (
            <StateNotice
              title={t('empty.status')}
              action={<Link to={paths.content({ unitId })}>{t('all')}</Link>}
            />
          ) : (
            <ol className={classes['rows']}>
              {rows.map((row) => (
                <li key={row.id} className={classes['row']}>
                  <Link
                    to={paths.article({ unitId, articleId: row.id })}
                    className={classes['name']}
                  >
                    {row.title || t('untitled')}
                  </Link>
                  <ItemStatus status={row.status} live={row.live} />
                  <p className={classes['meta']}>
                    {row.category === '' ? null : <span>{row.category}</span>}
                    {row.authorName === '' ? null : <span>{row.authorName}</span>}
                    <span>{row.unitName}</span>
                    <span>
                      {t('savedBy', { name: row.savedBy, at: momentText(row.updatedAt) })}
                    </span>
                  </p>
                </li>
              ))}
            </ol>
          )}
          <MoreButton list={list} label={t('older')} />
        </>
      )}
    </>
  )
}
