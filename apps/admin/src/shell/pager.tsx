import { shell } from '@nguon/messages/shell'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useWords } from './locale.tsx'
import classes from './pager.module.css'

type Props = {
  page: number
  size: number
  total: number
  href: (change: { page: number }) => string
  children?: ReactNode
}

/** "1–50 / 312", when it was read, and the neighbouring pages as links. */
export function Pager({ page, size, total, href, children }: Props) {
  const t = useWords(shell)
  const pages = Math.max(1, Math.ceil(total / size))
  const from = Math.min((page - 1) * size + 1, total)
  const step = (to: number, name: string, Icon: typeof IconChevronLeft) =>
    to < 1 || to > pages ? (
      <span className={classes['step']} data-disabled aria-hidden>
        <Icon size={20} stroke={1.5} />
      </span>
    ) : (
      <Link to={href({ page: to })} className={classes['step']} aria-label={name}>
        <Icon size={20} stroke={1.5} />
      </Link>
    )
  return (
    <div className={classes['pager']}>
      <output>{t('table.range', { from, to: Math.min(page * size, total), total })}</output>
      <span className={classes['secondary']}>{children}</span>
      {pages === 1 ? null : (
        <nav aria-label={t('table.pagination')} className={classes['steps']}>
          {step(page - 1, t('table.previous'), IconChevronLeft)}
          <span>{t('table.page', { page, pages })}</span>
          {step(page + 1, t('table.next'), IconChevronRight)}
        </nav>
      )}
    </div>
  )
}
