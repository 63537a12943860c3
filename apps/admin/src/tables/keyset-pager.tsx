import { tables } from '@nguon/messages/tables'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import { PagerBar } from './pager-bar.tsx'

/** Where a page stands in the address: the key before or after it, and the number of its first row. */
type Place = {
  after?: string | undefined
  before?: string | undefined
  from?: number | undefined
}

/** The same list from its first page. */
export const firstPlace = { after: undefined, before: undefined, from: undefined }

type Props = {
  place: Place
  /** Rows of a full page. */
  size: number
  href: (place: Place) => string
  page: {
    rows: readonly unknown[]
    total: number
    totalExceeded: boolean
    nextCursor: string | null
    previousCursor: string | null
  }
  updatedAt: number
}

/** The bar of a list whose pages follow one another by a key: a page has neighbours and no number. */
export function KeysetPager({ place, size, href, page, updatedAt }: Props) {
  const t = useWords(tables)
  const { number } = useNumbers()
  const from = place.from ?? 1
  const shown = page.rows.length
  const { nextCursor, previousCursor } = page
  const before = Math.max(1, from - size)
  const first = href(firstPlace)
  return (
    <PagerBar
      shown={{
        from: shown === 0 ? 0 : from,
        to: from + shown - 1,
        total: page.totalExceeded ? t('over', { count: number(page.total) }) : page.total,
      }}
      updatedAt={updatedAt}
      first={from > size + 1 ? first : undefined}
      previous={
        previousCursor === null
          ? null
          : before === 1
            ? first
            : href({ ...firstPlace, before: previousCursor, from: before })
      }
      next={
        nextCursor === null ? null : href({ ...firstPlace, after: nextCursor, from: from + shown })
      }
    />
  )
}
