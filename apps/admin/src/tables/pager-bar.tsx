import { Anchor } from '@mantine/core'
import { tables } from '@nguon/messages/tables'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link } from 'react-router'
import { timeText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
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
  first?: string | undefined
}

/** "1–50 / 312", when it was read, and the pages beside it; on paper, that there are more of them. */
export function PagerBar({ shown, updatedAt, previous, next, page, first }: Props) {
  const t = useWords(tables)
  const isWhole = previous === null && next === null
  return (
    <div className={classes['pager']}>
      <output>{t('range', shown)}</output>
      {updatedAt === undefined ? null : (
        <span className={classes['secondary']}>{t('updated', { time: timeText(updatedAt) })}</span>
      )}
      {isWhole ? null : (
        <>
          <span className="print-only">{t('printed')}</span>
          <nav aria-label={t('pagination')} className={classes['steps']}>
            {first === undefined ? null : (
              <Anchor component={Link} to={first}>
                {t('first')}
              </Anchor>
            )}
            <Step href={previous} name={t('previous')} Icon={IconChevronLeft} />
            {page === undefined ? null : <span>{page}</span>}
            <Step href={next} name={t('next')} Icon={IconChevronRight} />
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
