import { voteThreshold } from '@nguon/domain/recruitment/vote'
import { candidates } from '@nguon/messages/candidates'
import type { ReactNode } from 'react'
import { useWords } from '../shell/locale.tsx'
import classes from './candidate.module.css'

type Props = {
  /** How many may vote, as typed so far. */
  entitled: number
  share: Parameters<typeof voteThreshold>[1]
  /** One field for each count: every form draws its own. */
  children: ReactNode
}

/** The count of the minutes; the threshold follows from who is entitled, never from who came. */
export function BallotFields({ entitled, share, children }: Props) {
  const t = useWords(candidates)
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
