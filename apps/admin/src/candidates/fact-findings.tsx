import { candidates } from '@nguon/messages/candidates'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import type { UseFormReturn } from 'react-hook-form'
import { useTrpc } from '../api/client.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { StatusBadge } from '../shell/status-badge.tsx'
import classes from './candidate.module.css'
import { factOf } from './fact-values.ts'
import type { FactValues } from './fact-values.ts'
import { useCaseWords } from './use-case-words.ts'
import type { CandidateFile } from './wire.ts'

type Props = { form: UseFormReturn<FactValues>; file: CandidateFile }

/** What the rules say of the fact while it is filled in: rule, document, article and remedy. */
export function FactFindings({ form, file }: Props) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const given = useWatch({ control: form.control })
  const event = factOf({ ...form.getValues(), ...given })
  const { data } = useQuery(
    useTrpc().candidates.weighFact.queryOptions(
      event === undefined || event.on > file.today ? skipToken : { caseId: file.caseId, event },
      { placeholderData: keepPreviousData },
    ),
  )
  if (data === undefined || event === undefined) return null
  const corrected = data.corrects.at(-1)
  return (
    <output className={classes['weighed']}>
      {corrected === undefined ? null : (
        <div>{t('happened.corrects', { day: dayText(corrected) })}</div>
      )}
      {data.findings.length === 0 ? (
        t('happened.inOrder')
      ) : (
        <>
          <StatusBadge tone="warn">{t('page.asFact')}</StatusBadge>
          {data.findings.map((finding) => (
            <div key={finding.kind} className={classes['finding']}>
              <strong>{words.finding(finding)}</strong>
              <div>{words.step(`remedy.${finding.remedy}`)}</div>
              <div className={classes['secondary']}>{words.cited(finding.citation)}</div>
            </div>
          ))}
        </>
      )}
    </output>
  )
}
