import { tables } from '@nguon/messages/tables'
import { useWords } from '../shell/locale.tsx'
import { PagerBar } from './pager-bar.tsx'

type Props = {
  page: number
  size: number
  total: number
  href: (change: { page: number }) => string
  updatedAt?: number | undefined
}

/** The bar of a list whose pages are numbered. */
export function Pager({ page, size, total, href, updatedAt }: Props) {
  const t = useWords(tables)
  const pages = Math.max(1, Math.ceil(total / size))
  return (
    <PagerBar
      shown={{
        from: Math.min((page - 1) * size + 1, total),
        to: Math.min(page * size, total),
        total,
      }}
      updatedAt={updatedAt}
      previous={page > 1 ? href({ page: page - 1 }) : null}
      next={page < pages ? href({ page: page + 1 }) : null}
      page={t('page', { page, pages })}
    />
  )
}
