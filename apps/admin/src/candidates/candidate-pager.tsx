import { shell } from '@nguon/messages/shell'
import { candidates } from '@nguon/messages/candidates'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { timeText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import classes from '../shell/pager.module.css'
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

/** "1–50 / 222": pages follow one another by a key, so a page has neighbours and no number. */
export function CandidatePager({ list, unitId, page }: Props) {
  const t = useWords(shell)
  const own = useWords(candidates)
  const { number } = useNumbers()
  const from = list.from ?? 1
  const start = { ...list, ...fromStart, unitId }
  const { nextCursor, previousCursor } = page
  const before = Math.max(1, from - PAGE)
  return (
    <div className={classes['pager']}>
      <output>
        {t('table.range', {
          from: page.shown === 0 ? 0 : from,
          to: from + page.shown - 1,
          total: page.totalExceeded ? t('table.over', { count: number(page.total) }) : page.total,
        })}
      </output>
      <span className={classes['secondary']}>
        {t('table.updated', { time: timeText(page.updatedAt) })}
      </span>
      {nextCursor === null && previousCursor === null ? null : (
        <nav aria-label={t('table.pagination')} className={classes['steps']}>
          {from > PAGE + 1 ? (
            <Anchor component={Link} to={paths.candidates(start)}>
              {own('firstPage')}
            </Anchor>
          ) : null}
          <Step
            href={
              previousCursor === null
                ? null
                : before === 1
                  ? paths.candidates(start)
                  : paths.candidates({ ...start, before: previousCursor, from: before })
            }
            name={t('table.previous')}
            Icon={IconChevronLeft}
          />
          <Step
            href={
              nextCursor === null
                ? null
                : paths.candidates({ ...start, after: nextCursor, from: from + page.shown })
            }
            name={t('table.next')}
            Icon={IconChevronRight}
          />
        </nav>
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
