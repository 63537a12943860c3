import { candidates } from '@nguon/messages/candidates'
import { useWords } from '../shell/locale.tsx'
import classes from './assign-outcomes.module.css'
import { shortCellName } from './days-since.ts'
import { useCaseWords } from './use-case-words.ts'
import type { PreviewedCase } from './wire.ts'

/** One line for each candidate; those whom the act leaves out come first, each with the reason. */
export function AssignOutcomes({ rows }: { rows: readonly PreviewedCase[] }) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const left = rows.filter(({ forecast }) => forecast.outcome !== 'ready')
  const ready = rows.filter(({ forecast }) => forecast.outcome === 'ready')
  return (
    <ul className={classes['rows']} aria-label={t('bulk.outcomes')}>
      {[...left, ...ready].map(({ caseId, fullName, unitName, forecast }) => (
        <li key={caseId} data-outcome={forecast.outcome}>
          <strong>{fullName}</strong>
          <span>{shortCellName(unitName)}</span>
          <span>
            {forecast.outcome === 'ready' ? t('bulk.ready') : words.refusal(forecast.refusal)}
          </span>
        </li>
      ))}
    </ul>
  )
}
