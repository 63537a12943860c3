import { duplicates } from '@nguon/messages/duplicates'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { momentText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import { rowLinkId, useRowKeys } from '../tables/use-row-keys.ts'
import classes from './duplicates.module.css'
import { PersonLine } from './person-line.tsx'
import type { Pair } from './wire.ts'

type Props = { pairs: readonly Pair[]; unitId: string }

/** Pairs with their reasons in words; j and k move, Enter compares. On a phone each is a card. */
export function PairList({ pairs, unitId }: Props) {
  const t = useWords(duplicates)
  useRowKeys(pairs.map(keyOf), undefined)
  return (
    <ul className={classes['pairs']} aria-label={t('title')}>
      {pairs.map((pair) => (
        <li key={keyOf(pair)} className={classes['pair']}>
          <PersonLine person={pair.first} />
          <PersonLine person={pair.second} />
          <div>
            <StatusBadge tone={pair.kind === 'strong' ? 'warn' : 'neutral'}>
              {t(`kind.${pair.kind}`)}
            </StatusBadge>
            <ul className={classes['reasons']}>
              {pair.reasons.map((reason) => (
                <li key={reason}>{t(`reason.${reason}`)}</li>
              ))}
            </ul>
            {pair.dismissed === null ? null : (
              <p className={classes['secondary']}>
                {t('dismissedBy', { name: pair.dismissed.by, at: momentText(pair.dismissed.at) })}
              </p>
            )}
          </div>
          <Link
            id={rowLinkId(keyOf(pair))}
            className={classes['compare']}
            to={paths.duplicatePair({
              unitId,
              firstId: pair.first.personId,
              secondId: pair.second.personId,
            })}
            aria-label={t('compareOf', {
              first: pair.first.fullName,
              second: pair.second.fullName,
            })}
          >
            {t('compare')}
          </Link>
        </li>
      ))}
    </ul>
  )
}

const keyOf = ({ first, second }: Pair): string => `${first.personId}-${second.personId}`
