import type { PortalRouter } from '@nguon/api/portal'
import { structure } from '@nguon/messages/structure'
import type { inferRouterOutputs } from '@trpc/server'
import { useCaseWords } from '../candidates/use-case-words.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { SourceBadge } from './source-badge.tsx'
import panel from './unit-workspace.module.css'

export type SourcesOfUnit = inferRouterOutputs<PortalRouter>['units']['sources']['units'][number]

/** Whether a unit can admit anybody, the rules that speak against it, and how old the list is. */
export function SourceReasons({ unit }: { unit: SourcesOfUnit }) {
  const t = useWords(structure)
  const words = useCaseWords()
  return (
    <>
      <SourceBadge status={unit.status} />
      {unit.obstacles.map(({ finding, persons }) => (
        <div key={finding.kind}>
          {t('sources.reason', { count: persons, reason: words.finding(finding) })}{' '}
          <span className={panel['secondary']}>{words.cited(finding.citation)}</span>
        </div>
      ))}
      {unit.reportedOn === null ? null : (
        <div className={panel['secondary']}>
          {t('sources.reportedOn', { date: dayText(unit.reportedOn) })}
        </div>
      )}
    </>
  )
}
