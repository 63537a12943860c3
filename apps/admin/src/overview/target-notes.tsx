import { recruitmentNorm } from '@nguon/domain/plans/check-target'
import { overview } from '@nguon/messages/overview'
import { IconInfoCircle } from '@tabler/icons-react'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import type { Overview } from './overview-data.ts'
import classes from './target-notes.module.css'

type Props = { target: NonNullable<Overview['target']> }

/** How the minimum stands to the norm, with the document, and what the shares are taken of. */
export function TargetNotes({ target: { base, norm, findings, plan } }: Props) {
  const t = useWords(overview)
  const { number } = useNumbers()
  const finding = findings.find(({ reason }) => reason === 'min_below_norm')
  const { document, issuedOn } = recruitmentNorm.citation
  const source = { document, date: dayText(issuedOn) }
  return (
    <div className={classes['notes']}>
      <IconInfoCircle size={18} stroke={1.5} aria-hidden />
      <div>
        {base === null || norm === null ? null : (
          <p>
            {t(finding === undefined ? 'result.norm' : 'result.belowNorm', {
              ...source,
              percent: norm.percent,
              members: base.members,
              needed: number(norm.hundredths / 100),
            })}
          </p>
        )}
        {base === null ? null : (
          <p>{t('result.base', { members: base.members, date: dayText(base.on) })}</p>
        )}
        {plan.document === null ? null : <p>{t('result.document', { document: plan.document })}</p>}
      </div>
    </div>
  )
}
