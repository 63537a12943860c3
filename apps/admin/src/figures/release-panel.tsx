import { Anchor, Button, Group, Text } from '@mantine/core'
import { figures } from '@nguon/messages/figures'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { paths } from '../app/paths.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { dayText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { showDone } from '../shell/toast.ts'
import { FigureTable } from './figure-table.tsx'
import type { Release } from './figures-data.ts'

type Props = { release: Release; mayPublish: boolean }

/** One frozen month as it was frozen; a second person publishes it from here. */
export function ReleasePanel({ release, mayPublish }: Props) {
  const t = useWords(figures)
  const { unitId = '' } = useParams()
  const date = dayText(release.asOf)
  const query = useTrpc().figures.read.queryOptions({ releaseId: release.id })
  const { data } = useSuspenseQuery(query)
  const isWaiting = release.status === 'frozen'
  return (
    <Panel
      title={t(isWaiting ? 'frozen' : 'published', { date })}
      aside={
        mayPublish ? (
          <Anchor component={Link} to={paths.figures({ unitId })}>
            {t('back')}
          </Anchor>
        ) : null
      }
    >
      {isWaiting && mayPublish ? (
        <Group justify="flex-end" mb="sm" className="no-print">
          {release.isOwnWork ? <Text c="dimmed">{t('ownWork')}</Text> : null}
          <PublishAct release={release} />
        </Group>
      ) : null}
      <FigureTable figures={data} />
    </Panel>
  )
}

function PublishAct({ release }: { release: Release }) {
  const t = useWords(figures)
  const locale = useLocale()
  const trpc = useTrpc()
  const [asked, setAsked] = useState(false)
  const date = dayText(release.asOf)
  const publish = useMutation({
    ...trpc.figures.publish.mutationOptions(),
    onSuccess: async () => {
      setAsked(false)
      await queryClient.invalidateQueries(trpc.figures.pathFilter())
      showDone(t('publishDone', { date }))
    },
  })
  return (
    <>
      <Button variant="filled" disabled={release.isOwnWork} onClick={() => setAsked(true)}>
        {t('publish')}
      </Button>
      {asked ? (
        <ConfirmDialog
          title={t('publishTitle', { date })}
          confirm={t('publish')}
          pending={publish.isPending}
          error={publish.error ? failureSentence(publish.error, locale) : null}
          onConfirm={() => publish.mutate({ releaseId: release.id })}
          onClose={() => setAsked(false)}
        >
          {t('publishText', { figures: release.figures })}
        </ConfirmDialog>
      ) : null}
    </>
  )
}
