import type { PortalRouter } from '@nguon/api/portal'
import { audit } from '@nguon/messages/audit'
import type { inferRouterOutputs } from '@trpc/server'
import { Link } from 'react-router'
import { momentText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import { actionWords, changesText, subjectWords } from '@nguon/messages/audit/entry-words'
import classes from './audit.module.css'

type Row = inferRouterOutputs<PortalRouter>['audit']['list']['rows'][number]
type Props = { row: Row; href: (change: { subject: string; id: string }) => string }

/** One line of the log. */
export function AuditEntry({ row, href }: Props) {
  const t = useWords(audit)
  const locale = useLocale()
  const { subjectId, subjectType } = row
  return (
    <tr>
      <td className={classes['at']}>{momentText(row.at)}</td>
      <td className={classes['short']}>
        {row.accountName ?? t('system')}
        {row.userName === null ? null : <small>{row.userName}</small>}
      </td>
      <td className={classes['short']}>
        {actionWords(row.action, locale)}
        {row.outcome === 'done' ? null : (
          <StatusBadge tone="warn">{t(`outcome.${row.outcome}`)}</StatusBadge>
        )}
      </td>
      <td>{row.unitName ?? t('installation')}</td>
      <td className={classes['details']}>
        {row.subjectUser === null ? null : (
          <div>{t('subjectUser', { userName: row.subjectUser })}</div>
        )}
        {changesText(row.changes, locale)}
        {subjectId === null ? null : (
          <Link to={href({ subject: subjectType, id: subjectId })}>
            {t('seeSubject', { subject: subjectWords(subjectType, locale) })}
          </Link>
        )}
      </td>
    </tr>
  )
}
