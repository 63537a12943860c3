import type { UnitResult } from './overview-data.ts'
import classes from './unit-bar.module.css'

type Props = Pick<UnitResult, 'admitted' | 'target'> & {
  /** The right end of the scale that all rows share. */
  end: number
}

const at = (value: number, end: number) => `${Math.round((value / end) * 10_000) / 100}%`

/** One row on the scale of all rows: result, target box, stretch tick. Its numbers stand beside it. */
export function UnitBar({ admitted, target, end }: Props) {
  return (
    <svg className={classes['bar']} aria-hidden="true">
      {Array.from({ length: Math.floor(end / 2) + 1 }, (_, mark) => (
        <line
          key={mark}
          className={classes['barRule']}
          x1={at(mark * 2, end)}
          x2={at(mark * 2, end)}
          y1="0"
          y2="100%"
        />
      ))}
      {target === null ? null : (
        <rect
          className={classes['barTarget']}
          x={at(Math.max(0, target.min - 0.1), end)}
          width={at(Math.max(0.2, target.max - target.min + 0.2), end)}
          y="20%"
          height="60%"
        />
      )}
      <rect className={classes['barResult']} width={at(admitted, end)} y="38%" height="24%" />
      {target === null || target.stretch === null ? null : (
        <line
          className={classes['barStretch']}
          x1={at(target.stretch, end)}
          x2={at(target.stretch, end)}
          y1="20%"
          y2="80%"
        />
      )}
    </svg>
  )
}
