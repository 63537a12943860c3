import { content } from '@nguon/messages/content'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { queryClient, trpcIn, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { paths } from '../app/paths.ts'
import { BackLink } from '../shell/back-link.tsx'
import { momentText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import NotFound from '../shell/not-found-route.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Panel } from '../shell/panel.tsx'
import { showDone } from '../shell/toast.ts'
import classes from './desk.module.css'
import { ItemActs } from './item-acts.tsx'
import { ItemStatus } from './item-status.tsx'
import { SloganForm } from './slogan-form.tsx'
import { warningsOf } from './slogan-list.ts'
import type { ShownSlogan } from './slogan-list.ts'
import { SloganView } from './slogan-view.tsx'
import { WarningWords } from './warning-words.tsx'

export function clientLoader({ params }: ClientLoaderFunctionArgs) {
  void queryClient.prefetchQuery(trpcIn(params['unitId']).content.slogans.list.queryOptions())
  return null
}

export default function SloganRoute() {
  const t = useWords(content)
  const { unitId = '', sloganId } = useParams()
  const { data } = useSuspenseQuery(useTrpc().content.slogans.list.queryOptions())
  const [dirty, setDirty] = useState(false)
  const [round, setRound] = useState(0)
  const slogan = data.slogans.find(({ id }) => id === sloganId)
  if (slogan === undefined) return <NotFound />
  const warnings = warningsOf(data, slogan.id)
  const mayWrite = slogan.acts.submit !== 'not_allowed'
  return (
    <>
      <BackLink to={paths.slogans({ unitId })}>{t('slogans')}</BackLink>
      <PageTitle
        title={t('slogan.form')}
        badge={<ItemStatus status={slogan.status} live={slogan.live} />}
      />
      <div className={classes['columns']}>
        <Panel>
          {mayWrite ? (
            <EditSlogan
              key={round}
              slogan={slogan}
              onDirty={setDirty}
              onSaved={() => setRound(round + 1)}
            />
          ) : (
            <SloganView slogan={slogan} />
          )}
        </Panel>
        <div className={classes['rail']}>
          <Panel title={t('step.title')}>
            {slogan.reviewNote === '' ? null : (
              <p>{t('step.returned', { note: slogan.reviewNote })}</p>
            )}
            <p className={classes['secondary']}>
              {t('step.lastSave', { name: slogan.savedBy, at: momentText(slogan.updatedAt) })}
            </p>
            <ItemActs
              kind="slogan"
              item={slogan}
              quiet={mayWrite}
              blocked={dirty ? t('slogan.unsaved') : null}
            />
          </Panel>
          {warnings.length === 0 ? null : (
            <Panel title={t('warning.title')}>
              <WarningWords id={slogan.id} warnings={warnings} slogans={data.slogans} />
            </Panel>
          )}
        </div>
      </div>
    </>
  )
}

type EditProps = {
  slogan: ShownSlogan
  onDirty: (dirty: boolean) => void
  onSaved: () => void
}

/** Filled once: what is stored may change meanwhile, what was typed must not. */
function EditSlogan({ slogan, onDirty, onSaved }: EditProps) {
  const t = useWords(content)
  const locale = useLocale()
  const navigate = useNavigate()
  const { unitId = '' } = useParams()
  const { slogans } = useTrpc().content
  const [seen] = useState(slogan)
  const save = useMutation(slogans.save.mutationOptions())
  return (
    <SloganForm
      draft={seen.draft}
      onDirty={onDirty}
      error={save.error ? failureSentence(save.error, locale) : null}
      onCancel={() => void navigate(paths.slogans({ unitId }))}
      onSubmit={async (draft) => {
        await save.mutateAsync({ id: slogan.id, expectedVersion: seen.version, draft })
        showDone(t('done.saved'))
        await queryClient.invalidateQueries(slogans.pathFilter())
        onSaved()
      }}
    />
  )
}
