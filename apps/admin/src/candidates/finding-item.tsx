import classes from './candidate.module.css'
import { useCaseWords } from './use-case-words.ts'
import type { CaseFinding } from './wire.ts'

/** One thing that goes against the rules: what it is, what puts it right, where it stands. */
export function FindingItem({ finding }: { finding: CaseFinding }) {
  const words = useCaseWords()
  return (
    <li className={classes['finding']}>
      <strong>{words.finding(finding)}</strong>
      <div>{words.step(`remedy.${finding.remedy}`)}</div>
      <div className={classes['secondary']}>
        {words.cited(finding.citation)}
        {finding.binding ? '' : `. ${words.step('unconfirmed')}`}
      </div>
    </li>
  )
}
