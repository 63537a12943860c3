import { voteThreshold } from '@nguon/domain/recruitment/vote'
import { candidates } from '@nguon/messages/candidates'
import type { ReactNode } from 'react'
import { useWords } from '../shell/locale.tsx'
import type { BallotValues } from './ballot-values.ts'
import classes from './candidate.module.css'
import type { CandidateFile } from './wire.ts'

type Roll = Pick<BallotValues, 'officialMembers' | 'temporarilyAway' | 'exemptAbsent'>

type Props = {
  /** Who is entitled, as typed so far. */
  roll: Roll
  share: CandidateFile['voteShares'][keyof CandidateFile['voteShares']]
  /** One field for each count: every form draws its own. */
  children: ReactNode
}

/** The count of the minutes; the threshold follows from who is entitled, never from who came. */
export function BallotFields({ roll, share, children }: Props) {
  const t = useWords(candidates)
  const { officialMembers, temporarilyAway, exemptAbsent } = roll
  const entitled = Number(officialMembers) - Number(temporarilyAway) - Number(exemptAbsent)
  return (
    <fieldset className={classes['ballot']}>
      <legend>{t('step.vote')}</legend>
      {children}
      {entitled > 0 ? (
        <output>
          {t('ballot.threshold', { needed: voteThreshold(entitled, share), entitled })}
        </output>
      ) : null}
    </fieldset>
  )
}
