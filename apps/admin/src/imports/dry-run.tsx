import type { Batch } from './batch.ts'
import { AgreementPanel } from './agreement-panel.tsx'
import { CommitPanel } from './commit-panel.tsx'
import { CountsPanel } from './counts-panel.tsx'
import classes from './dry-run.module.css'
import { LegacyPanel } from './legacy-panel.tsx'
import { ProblemPanel } from './problem-panel.tsx'
import { ReadingPanel } from './reading-panel.tsx'

/** What a commit would do: what to look at on the left, counts, agreement and the decision on the right. */
export function DryRun({ batch }: { batch: Batch }) {
  const { summary } = batch
  if (summary === null) return null
  const legacy = summary.legacy.filter(({ isConfirmed }) => !isConfirmed)
  return (
    <div className={classes['columns']}>
      <div className={classes['rail']}>
        {legacy.length === 0 ? null : <LegacyPanel batch={batch} legacy={legacy} />}
        <ProblemPanel problems={batch.problems} />
      </div>
      <div className={classes['rail']}>
        <CountsPanel summary={summary} written={false} />
        <AgreementPanel summary={summary} unitName={batch.unitName} />
        <ReadingPanel summary={summary} />
        <CommitPanel batch={batch} summary={summary} />
      </div>
    </div>
  )
}
