import { Anchor } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link } from 'react-router'
import { timeText } from './date-text.ts'
import { useWords } from './locale.tsx'
import classes from './pager.module.css'

type Props = {
  shown: { from: number; to: number; total: number | string }
  /** When the rows were read (milliseconds). */
  updatedAt?: number | undefined
  /** The addresses of the neighbouring pages; both null where one page holds everything. */
  previous: string | null
  next: string | null
  /** Between the neighbours: which page this is. */
  page?: string | undefined
  first?: { label: string; href: string } | undefined
}

/** "1–50 / 312", when it was read, and the pages beside it; on paper, that there are more of them. */
export function PagerBar({ shown, updatedAt, previous, next, page, first }: Props) {
  const t = useWords(shell)
  const isWhole = previous === null && next === null
  return (
    <div className={classes['pager']}>
      <output>{t('table.range', shown)}</output>
      {updatedAt === undefined ? null : (
        <span className={classes['secondary']}>
          {t('table.updated', { time: timeText(updatedAt) })}
        </span>
      )}
      {isWhole ? null : (
        <>
          <span className="print-only">{t('table.printed')}</span>
          <nav aria-label={t('table.pagination')} className={classes['steps']}>
            {first === undefined ? null : (
              <Anchor component={Link} to={first.href}>
                {first.label}
              </Anchor>
            )}
            <Step href={previous} name={t('table.previous')} Icon={IconChevronLeft} />
            {page === undefined ? null : <span>{page}</span>}
            <Step href={next} name={t('table.next')} Icon={IconChevronRight} />
          </nav>
        </>
      )}
    </div>
  )
}

type StepProps = { href: string | null; name: string; Icon: typeof IconChevronLeft }

function Step({ href, name, Icon }: StepProps) {
  return href === null ? (
    <span className={classes['step']} data-disabled aria-hidden>
      <Icon size={20} stroke={1.5} />
    </span>
  ) : (
    <Link to={href} className={classes['step']} aria-label={name}>
      <Icon size={20} stroke={1.5} />
    </Link>
  )
}
