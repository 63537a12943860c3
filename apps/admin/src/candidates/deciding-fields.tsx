import { candidates } from '@nguon/messages/candidates'
import type { ReactNode } from 'react'
import { useWords } from '../shell/locale.tsx'
import { BallotFields } from './ballot-fields.tsx'
import { decidingBodies, decidingCounts, mayBeUntold } from './deciding-values.ts'
import type { DecidingCount, DecidingValues } from './deciding-values.ts'
import { useDecidingLabels } from './use-deciding-labels.ts'
import { useRuleCitation } from './use-rule-citation.ts'
import type { CandidateFile } from './wire.ts'

/** `hint` is the rule that the chosen body votes by. */
type Shown = { label: string; options: readonly { value: string; label: string }[]; hint?: string }

type Props = {
  /** Who voted and how many they are, as typed so far. */
  given: Pick<DecidingValues, 'body' | 'members'>
  shares: CandidateFile['decidingShares']
  /** Every form draws its own fields: the list of bodies, and one field for each count. */
  renderBody: (shown: Shown) => ReactNode
  renderCount: (name: DecidingCount, shown: { label: string; optional: boolean }) => ReactNode
}

/** The vote behind a decision: who voted, and the count once it is said to be at hand. */
export function DecidingFields({
  given: { body, members },
  shares,
  renderBody,
  renderCount,
}: Props) {
  const t = useWords(candidates)
  const labels = useDecidingLabels()
  const cited = useRuleCitation()
  const rule = body === 'unknown' ? undefined : shares[body]
  const options = decidingBodies.map((value) => ({ value, label: t(`deciding.${value}`) }))
  return (
    <>
      {renderBody({ label: labels.body, options, ...(rule ? { hint: cited(rule) } : {}) })}
      {rule === undefined ? null : (
        <BallotFields entitled={Number(members)} share={rule.share}>
          {decidingCounts.map((name) =>
            renderCount(name, { label: labels[name], optional: mayBeUntold(name) }),
          )}
        </BallotFields>
      )}
    </>
  )
}
