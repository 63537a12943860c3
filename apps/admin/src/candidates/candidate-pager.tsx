import { shell } from '@nguon/messages/shell'
import { candidates } from '@nguon/messages/candidates'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import { PagerBar } from '../shell/pager-bar.tsx'
import { fromStart, PAGE } from './list-address.ts'
import type { ListAddress } from './list-address.ts'

type Props = {
  list: ListAddress
  unitId: string
  page: {
    total: number
    totalExceeded: boolean
    shown: number
    nextCursor: string | null
    previousCursor: string | null
    updatedAt: number
  }
}

/** Pages follow one another by a key, so a page has neighbours and no number. */
export function CandidatePager({ list, unitId, page }: Props) {
  const t = useWords(shell)
  const own = useWords(candidates)
  const { number } = useNumbers()
  const from = list.from ?? 1
  const start = { ...list, ...fromStart, unitId }
  const { nextCursor, previousCursor } = page
  const before = Math.max(1, from - PAGE)
  const first = paths.candidates(start)
  return (
    <PagerBar
      shown={{
        from: page.shown === 0 ? 0 : from,
        to: from + page.shown - 1,
        total: page.totalExceeded ? t('table.over', { count: number(page.total) }) : page.total,
      }}
      updatedAt={page.updatedAt}
      first={from > PAGE + 1 ? { label: own('firstPage'), href: first } : undefined}
      previous={
        previousCursor === null
          ? null
          : before === 1
            ? first
            : paths.candidates({ ...start, before: previousCursor, from: before })
      }
      next={
        nextCursor === null
          ? null
          : paths.candidates({ ...start, after: nextCursor, from: from + page.shown })
      }
    />
  )
}
