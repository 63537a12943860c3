import { Button, Group } from '@mantine/core'
import { missingFields } from '@nguon/domain/content/article'
import { content } from '@nguon/messages/content'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { queryClient, useTrpc } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { firstClick } from '../shell/first-click.ts'
import { useHotkeys } from '../shell/hotkeys.ts'
import { LeaveGuard } from '../shell/leave-guard.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { showDone } from '../shell/toast.ts'
import { ArticleFields } from './article-fields.tsx'
import { ArticlePreview } from './article-preview.tsx'
import type { ShownArticle } from './article-route.tsx'
import { toDraft, toValues } from './article-values.ts'
import type { ArticleValues } from './article-values.ts'
import { ChecksPanel } from './checks-panel.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import classes from './desk.module.css'
import { SaveLine } from './save-line.tsx'
import { useAutosave } from './use-autosave.ts'

type Props = { article: ShownArticle; onDone: () => void }

/** Writes an article: every change is saved to the server by itself; sending is a button. */
export function ArticleEditor({ article, onDone }: Props) {
  const t = useWords(content)
  const locale = useLocale()
  const { articles } = useTrpc().content
  const [preview, setPreview] = useState(false)
  const form = useForm<ArticleValues>({ defaultValues: toValues(article.draft) })
  const save = useMutation({
    ...articles.save.mutationOptions(),
    onSuccess: () => queryClient.invalidateQueries(articles.list.pathFilter()),
  })
  const { autosave, state, savedAt } = useAutosave({
    draft: article.draft,
    version: article.version,
    savedAt: article.lastSave.at,
    read: () => toDraft(form.getValues()),
    save: (draft, expectedVersion) => save.mutateAsync({ id: article.id, expectedVersion, draft }),
  })
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: autosave.changed }),
    [form, autosave],
  )
  const fields = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const element = fields.current
    const leave = () => void autosave.flush()
    element?.addEventListener('focusout', leave)
    return () => element?.removeEventListener('focusout', leave)
  }, [autosave])
  const submit = useMutation({
    ...articles.submit.mutationOptions(),
    onSuccess: async () => {
      await queryClient.invalidateQueries(articles.pathFilter())
      showDone(t('done.submitted'))
      onDone()
    },
  })
  const draft = useWatch({ control: form.control, compute: toDraft })
  const missing = missingFields(draft)
  const send = async () => {
    await autosave.flush()
    if (missing.length === 0) submit.mutate({ id: article.id, expectedVersion: autosave.version() })
  }
  useHotkeys({ 'mod+s': () => void autosave.flush(), 'mod+Enter': () => void send() })
  const takeTheirs = (theirs: ShownArticle) => {
    autosave.rebase(theirs)
    form.reset(toValues(theirs.draft))
  }
  const keepMine = (theirs: ShownArticle) => {
    autosave.rebase(theirs)
    void autosave.flush()
  }
  return (
    <div className={classes['columns']}>
      <div>
        {state === 'conflict' ? (
          <ConflictPanel
            articleId={article.id}
            mine={draft}
            onTheirs={takeTheirs}
            onMine={keepMine}
          />
        ) : null}
        {preview ? <ArticlePreview draft={draft} /> : null}
        <form
          ref={fields}
          noValidate
          hidden={preview}
          aria-label={t('form.body')}
          onSubmit={(event) => event.preventDefault()}
        >
          <ArticleFields form={form} />
        </form>
      </div>
      <div className={classes['rail']}>
        <Panel title={t('step.title')}>
          {article.reviewNote === '' ? null : (
            <p role="note">{t('step.returned', { note: article.reviewNote })}</p>
          )}
          <p>{t('step.draft')}</p>
          {article.live ? <p>{t('step.live')}</p> : null}
          <p>
            <SaveLine state={state} savedAt={savedAt} />
          </p>
          {submit.error ? <p role="alert">{failureSentence(submit.error, locale)}</p> : null}
          <Group gap="xs">
            <Button
              variant="filled"
              disabled={missing.length > 0}
              loading={submit.isPending || submit.isSuccess}
              onClick={firstClick(() => void send())}
            >
              {t('act.submit')}
            </Button>
            <Button onClick={() => setPreview(!preview)}>
              {t(preview ? 'act.backToEdit' : 'act.preview')}
            </Button>
          </Group>
        </Panel>
        <ChecksPanel missing={missing} editing={!preview} />
      </div>
      <LeaveGuard active={state === 'failed' || state === 'conflict' || state === 'invalid'} />
    </div>
  )
}
