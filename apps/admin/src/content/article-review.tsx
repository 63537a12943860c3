import { Button } from '@mantine/core'
import { content } from '@nguon/messages/content'
import { useState } from 'react'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { momentText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import type { ShownArticle } from './article-route.tsx'
import { ChecksPanel } from './checks-panel.tsx'
import classes from './desk.module.css'
import { ItemActs } from './item-acts.tsx'

type Props = { article: ShownArticle; onEdit: () => void }

/** Beside the text as it reads: where it stands, what it lacks, and the next step. */
export function ArticleReview({ article, onEdit }: Props) {
  const t = useWords(content)
  const [asked, setAsked] = useState(false)
  const { status, live, missing, acts, lastSave, slug } = article
  const pending = status === 'draft' || status === 'in_review'
  return (
    <>
      <Panel title={t('step.title')}>
        <p>{t(`step.${status}`)}</p>
        {live && pending ? <p>{t('step.live')}</p> : null}
        <p className={classes['secondary']}>
          {t('step.lastSave', { name: lastSave.by, at: momentText(lastSave.at) })}
        </p>
        <ItemActs
          kind="article"
          item={article}
          blocked={
            pending && missing.length > 0 ? t('checks.blocking', { count: missing.length }) : null
          }
        />
        {acts.submit === 'not_allowed' ? null : (
          <Button mt="xs" onClick={status === 'in_review' ? () => setAsked(true) : onEdit}>
            {t('act.edit')}
          </Button>
        )}
      </Panel>
      {pending ? <ChecksPanel missing={missing} editing={false} /> : null}
      {slug === null ? null : (
        <Panel title={t('act.address')}>
          <code>/tin/{slug}</code>
          <p className={classes['secondary']}>{t('act.addressHint')}</p>
        </Panel>
      )}
      {asked ? (
        <ConfirmDialog
          title={t('ask.edit')}
          confirm={t('act.edit')}
          pending={false}
          error={null}
          onConfirm={onEdit}
          onClose={() => setAsked(false)}
        >
          {t('ask.editText')}
        </ConfirmDialog>
      ) : null}
    </>
  )
}
