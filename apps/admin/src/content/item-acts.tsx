import { Button, Group } from '@mantine/core'
import { content } from '@nguon/messages/content'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { firstClick } from '../shell/first-click.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { showDone } from '../shell/toast.ts'
import type { ShownArticle } from './article-route.tsx'
import classes from './desk.module.css'
import { ReasonDialog } from './reason-dialog.tsx'

type Item = Pick<ShownArticle, 'id' | 'version' | 'acts' | 'live'>
type Props = {
  kind: 'article' | 'slogan'
  item: Item
  /** Why it cannot go on yet although the step is open: what is missing. */
  blocked?: string | null
  /** Beside a form, whose own button is the filled one. */
  quiet?: boolean
}

/** The steps that are open to the account, and in words why a step of its role is not. */
export function ItemActs({ kind, item, blocked = null, quiet = false }: Props) {
  const t = useWords(content)
  const locale = useLocale()
  const trpc = useTrpc().content
  const acts = kind === 'article' ? trpc.articles : trpc.slogans
  const [asked, setAsked] = useState<'return' | 'withdraw' | null>(null)
  const target = { id: item.id, expectedVersion: item.version }
  const done = (message: string) => async () => {
    setAsked(null)
    await queryClient.invalidateQueries(trpc.pathFilter())
    showDone(message)
  }
  const recall = useMutation({
    ...acts.withdrawFromReview.mutationOptions(),
    onSuccess: done(t('done.recalled')),
  })
  const giveBack = useMutation({
    ...acts.return.mutationOptions(),
    onSuccess: done(t('done.returned')),
  })
  const withdraw = useMutation({
    ...acts.withdraw.mutationOptions(),
    onSuccess: done(t('done.withdrawn')),
  })
  const submit = useMutation({
    ...acts.submit.mutationOptions(),
    onSuccess: done(t('done.submitted')),
  })
  const publishArticle = useMutation({
    ...trpc.articles.publish.mutationOptions(),
    onSuccess: done(t('done.published')),
  })
  const publishSlogan = useMutation({
    ...trpc.slogans.publish.mutationOptions(),
    onSuccess: done(t('done.published')),
  })
  const publish = kind === 'article' ? publishArticle : publishSlogan
  const failed = recall.error ?? submit.error ?? publish.error
  const sentence = (error: unknown) => (error ? failureSentence(error, locale) : null)
  return (
    <>
      {failed ? <p role="alert">{sentence(failed)}</p> : null}
      {item.acts.publish === 'own_work' ? (
        <p className={classes['secondary']}>{t('step.ownWork')}</p>
      ) : null}
      {blocked === null ? null : <p className={classes['secondary']}>{blocked}</p>}
      <Group gap="xs">
        {item.acts.submit === null ? (
          <Button
            variant={quiet ? 'default' : 'filled'}
            disabled={blocked !== null}
            loading={submit.isPending}
            onClick={firstClick(() => submit.mutate(target))}
          >
            {t('act.submit')}
          </Button>
        ) : null}
        {item.acts.publish === null ? (
          <Button
            variant={quiet ? 'default' : 'filled'}
            disabled={blocked !== null}
            loading={publish.isPending}
            onClick={firstClick(() => publish.mutate(target))}
          >
            {t(kind === 'article' ? 'act.publish' : 'act.publishSlogan')}
          </Button>
        ) : null}
        {item.acts.return === null ? (
          <Button onClick={() => setAsked('return')}>{t('act.return')}</Button>
        ) : null}
        {item.acts.recall === null ? (
          <Button
            loading={recall.isPending}
            onClick={firstClick(() => recall.mutate({ id: item.id }))}
          >
            {t('act.recall')}
          </Button>
        ) : null}
        {item.acts.withdraw === null ? (
          <Button onClick={() => setAsked('withdraw')}>{t('act.withdraw')}</Button>
        ) : null}
      </Group>
      {asked === 'return' ? (
        <ReasonDialog
          title={t('ask.return')}
          text=""
          label={t('ask.comment')}
          hint={t('ask.commentHint')}
          confirm={t('act.return')}
          pending={giveBack.isPending}
          error={sentence(giveBack.error)}
          onConfirm={(comment) => giveBack.mutate({ id: item.id, comment })}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === 'withdraw' ? (
        <ReasonDialog
          title={t('ask.withdraw')}
          text={t(kind === 'article' ? 'ask.withdrawText' : 'ask.withdrawSlogan')}
          label={t('ask.reason')}
          confirm={t('act.withdraw')}
          danger
          pending={withdraw.isPending}
          error={sentence(withdraw.error)}
          onConfirm={(reason) => withdraw.mutate({ id: item.id, reason })}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  )
}
