import { overview } from '@nguon/messages/overview'
import { MonthLine } from '@nguon/ui/figures/month-line'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import { Panel } from '../shell/panel.tsx'
import { assignedTarget } from './assigned-target.ts'
import { findingSentence } from './finding.ts'
import { MonthTable } from './month-table.tsx'
import type { Overview } from './overview-data.ts'
import classes from './finding-panel.module.css'

/** The finding, and the months that lead to it, added up against the target. */
export function FindingPanel({ data }: { data: Overview }) {
  const t = useWords(overview)
  const numbers = useNumbers()
  const target = assignedTarget(data.target)
  const months = drawnMonths(data)
  const points = months.map(({ month }, at) => ({
    month,
    total: months.slice(0, at + 1).reduce((sum, { value }) => sum + value, 0),
  }))
  const isBlank = target === null && points.every(({ total }) => total === 0)
  const monthLabel = (month: number) => t('chart.month', { month: String(month) })
  const chart = {
    title: t('chart.title', { year: String(data.year) }),
    description: points.map(({ month, total }) => `${monthLabel(month)}: ${total}`).join(', '),
    points,
    target,
    stretch: target?.stretch ?? null,
    formatValue: numbers.number,
    labels: {
      target: target === null ? '' : t('chart.target', { range: numbers.range(target) }),
      stretch: t('chart.stretch', { stretch: target?.stretch ?? 0 }),
    },
  }
  return (
    <Panel title={findingSentence(t, numbers, data)}>
      {isBlank ? null : (
        <div className={classes['chart']}>
          <MonthLine
            {...chart}
            id="months-wide"
            size="wide"
            labels={{ ...chart.labels, month: monthLabel }}
          />
          <MonthLine
            {...chart}
            id="months-narrow"
            size="narrow"
            labels={{ ...chart.labels, month: String }}
          />
        </div>
      )}
      <details className={classes['method']}>
        <summary>{t('chart.method')}</summary>
        <p>{t('chart.methodText')}</p>
        <MonthTable caption={chart.title} months={data.months} />
      </details>
    </Panel>
  )
}

/** A running month without any admission yet would draw a flat end that says nothing. */
function drawnMonths({ months, asOf }: Overview): Overview['months'] {
  const isRunning = !Temporal.PlainDate.from(asOf).add({ days: 1 }).toString().endsWith('-01')
  return isRunning && months.at(-1)?.value === 0 ? months.slice(0, -1) : months
}
