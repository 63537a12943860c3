import { imports } from '@nguon/messages/imports'
import { foldKey } from '@nguon/domain/text/fold'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import type { Summary } from './batch.ts'
import { CheckedLines } from './checked-lines.tsx'
import type { CheckedLine } from './checked-lines.tsx'

function useLines(
  { agreement, committee, ruleFindings }: Summary,
  unitName: string,
): CheckedLine[] {
  const t = useWords(imports)
  const { grassrootsUnits, subordinateCells, members, disagreements, targets } = agreement
  const agrees = disagreements === 0
  const lines: CheckedLine[] = []
  if (committee !== null && foldKey(committee) !== foldKey(unitName))
    lines.push({
      text: t('agreement.otherCommittee', { file: committee, unit: unitName }),
      good: false,
    })
  if (grassrootsUnits > 0)
    lines.push({
      text: t('agreement.units', { units: grassrootsUnits, cells: subordinateCells }),
      good: true,
    })
  if (members > 0)
    lines.push({
      text: t(agrees ? 'agreement.members' : 'agreement.membersAlone', { members }),
      good: true,
    })
  const { min, max, stretch } = targets ?? {}
  if (typeof min === 'number' && typeof max === 'number')
    lines.push({
      text: t(agrees ? 'agreement.targets' : 'agreement.targetsAlone', {
        min,
        max,
        stretch: stretch ?? max,
      }),
      good: true,
    })
  if (!agrees)
    lines.push({ text: t('agreement.disagreements', { count: disagreements }), good: false })
  if (ruleFindings > 0)
    lines.push({ text: t('agreement.findings', { count: ruleFindings }), good: false })
  return lines
}

/** How the workbook agrees with itself and with the unit it goes into. */
export function AgreementPanel({ summary, unitName }: { summary: Summary; unitName: string }) {
  const t = useWords(imports)
  return (
    <Panel title={t('agreement.title')}>
      <CheckedLines lines={useLines(summary, unitName)} />
    </Panel>
  )
}
