import { Anchor, NativeSelect } from '@mantine/core'
import { likenessBases } from '@nguon/domain/duplicates/likeness-bases'
import { duplicates } from '@nguon/messages/duplicates'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { MoreButton } from '../shell/more-button.tsx'
import { NoMatch, StateNotice } from '../shell/state-notice.tsx'
import { pairsOf, type PairView } from './duplicates-query.ts'
import classes from './duplicates.module.css'
import { PairList } from './pair-list.tsx'

type Props = PairView & { unitId: string }

/** The pairs of one view, with what suggests them as a filter that counts. */
export function LikelyPairs({ unitId, view, basis }: Props) {
  const t = useWords(duplicates)
  const navigate = useNavigate()
  const list = useSuspenseInfiniteQuery(pairsOf(unitId, { view, basis }))
  const pairs = list.data.pages.flatMap((page) => page.pairs)
  const counts = list.data.pages[0]?.counts ?? {}
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const to = (change: Partial<PairView>) => paths.duplicates({ unitId, view, basis, ...change })
  if (total === 0)
    return view === 'dismissed' ? (
      <StateNotice title={t('empty.dismissed')} />
    ) : (
      <StateNotice title={t('empty.title')} text={t('empty.text')} />
    )
  return (
    <>
      <NativeSelect
        className={classes['filter'] ?? ''}
        label={t('filter.basis')}
        value={basis ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          void navigate(to({ basis: likenessBases.find((one) => one === chosen) }))
        }}
        data={[
          { value: '', label: t('filter.any', { count: total }) },
          ...likenessBases
            .filter((one) => one === basis || counts[one] !== undefined)
            .map((one) => ({
              value: one,
              label: t('filter.one', { reason: t(`reason.${one}`), count: counts[one] ?? 0 }),
            })),
        ]}
      />
      {pairs.length === 0 ? (
        <NoMatch
          clear={
            <Anchor component={Link} to={to({ basis: undefined })}>
              {t('filter.any', { count: total })}
            </Anchor>
          }
        />
      ) : (
        <PairList pairs={pairs} unitId={unitId} />
      )}
      <MoreButton list={list} label={t('more')} />
    </>
  )
}
