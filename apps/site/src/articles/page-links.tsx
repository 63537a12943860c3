import { Fragment } from 'react'
import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'

type Props = { page: number; pages: number }

/**
 * Links to the first and last page and to the neighbours, with a mark for those between; the page
 * one is on is no link.
 */
export function PageLinks({ page, pages }: Props) {
  return (
    <nav className="pages" aria-label={vi.news.pages}>
      {page > 1 && <a href={addressOf(page - 1)}>{vi.news.previous}</a>}
      {shown(page, pages).map((item, index, all) => (
        <Fragment key={item}>
          {index > 0 && item - (all[index - 1] ?? 0) > 1 && <i aria-hidden="true">…</i>}
          {item === page ? (
            <span aria-current="page">{item}</span>
          ) : (
            <a href={addressOf(item)} aria-label={fill(vi.news.page, { page: item }, 'vi')}>
              {item}
            </a>
          )}
        </Fragment>
      ))}
      {page < pages && <a href={addressOf(page + 1)}>{vi.news.next}</a>}
    </nav>
  )
}

function shown(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages]
  return [...new Set(near)].filter((item) => item >= 1 && item <= pages)
}

function addressOf(page: number): string {
  return page === 1 ? '/tin-tuc' : `/tin-tuc?trang=${page}`
}
