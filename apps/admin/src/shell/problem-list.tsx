import { VisuallyHidden } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from './locale.tsx'
import classes from './problem-list.module.css'

type Problem = {
  key: string
  severity: 'error' | 'warning'
  /** Where: a cell address, a field. */
  place: string
  /** What was found there. */
  value: ReactNode
  problem: string
  remedy: string
  /** The one act that remedies it. */
  action?: ReactNode
}

type Props = { groups: readonly { title: string; problems: readonly Problem[] }[] }

/** Problems by group, each with place, value, what is wrong and how to put it right. */
export function ProblemList({ groups }: Props) {
  const t = useWords(shell)
  return groups.map((group) => (
    <section key={group.title} className={classes['group']}>
      <h3 className={classes['title']}>{group.title}</h3>
      <ul className={classes['list']}>
        {group.problems.map((one) => (
          <li key={one.key} className={classes['row']} data-severity={one.severity}>
            <span className={classes['icon']}>
              <VisuallyHidden>{t(`problems.${one.severity}`)}</VisuallyHidden>
              {one.severity === 'error' ? (
                <IconCircleX size={18} stroke={1.5} />
              ) : (
                <IconAlertTriangle size={18} stroke={1.5} />
              )}
            </span>
            <strong className={classes['place']}>{one.place}</strong>
            <span className={classes['value']}>{one.value}</span>
            <div className={classes['what']}>
              <strong>{one.problem}</strong>
              <div className={classes['remedy']}>{one.remedy}</div>
            </div>
            {one.action === undefined ? null : (
              <div className={classes['action']}>{one.action}</div>
            )}
          </li>
        ))}
      </ul>
    </section>
  ))
}
