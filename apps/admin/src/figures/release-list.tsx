import { figures } from '@nguon/messages/figures'
import { Link, useParams } from 'react-router'
import { paths } from '../app/paths.ts'
import { dayText, momentText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import type { Release } from './figures-data.ts'
import classes from './figures.module.css'

type Props = { releases: readonly Release[]; open: string | undefined; mayFreeze: boolean }

/** The frozen and published months, the newest first. */
export function ReleaseList({ releases, open, mayFreeze }: Props) {
  const t = useWords(figures)
  return (
    <Panel title={t('list.title')}>
      {releases.length === 0 ? (
        <p className={classes['empty']}>{t(mayFreeze ? 'list.empty' : 'list.emptyReader')}</p>
      ) : (
        <ol className={classes['list']}>
          {releases.map((release) => (
            <Row key={release.id} release={release} isOpen={release.id === open} />
          ))}
        </ol>
      )}
    </Panel>
  )
}

function Row({ release, isOpen }: { release: Release; isOpen: boolean }) {
  const t = useWords(figures)
  const { unitId = '' } = useParams()
  const { asOf, frozenBy, frozenAt, publishedBy, publishedAt, suppressed } = release
  return (
    <li>
      <div className={classes['line']}>
        <Link
          to={paths.figures({ unitId, release: release.id })}
          aria-current={isOpen ? 'true' : undefined}
        >
          {t('asOf', { date: dayText(asOf) })}
        </Link>
        {publishedAt === null ? (
          <StatusBadge tone="warn">{t('list.waiting')}</StatusBadge>
        ) : (
          <StatusBadge tone="good">{t('list.done')}</StatusBadge>
        )}
      </div>
      <small className={classes['note']}>
        {t('list.frozenBy', { name: frozenBy, moment: momentText(frozenAt) })}
      </small>
      {publishedBy === null || publishedAt === null ? null : (
        <small className={classes['note']}>
          {t('list.publishedBy', { name: publishedBy, moment: momentText(publishedAt) })}
        </small>
      )}
      <small className={classes['note']}>
        {t('list.count', { count: release.figures })}
        {suppressed === 0 ? '' : `, ${t('list.hidden', { count: suppressed })}`}
      </small>
    </li>
  )
}
