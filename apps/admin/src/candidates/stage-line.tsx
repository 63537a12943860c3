import { isStage, stageOrder } from '@nguon/domain/recruitment/stages'
import type { Stage } from '@nguon/domain/recruitment/stages'
import { candidates } from '@nguon/messages/candidates'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import classes from './candidate.module.css'
import { useCaseWords } from './use-case-words.ts'
import type { CandidateFile } from './wire.ts'

/** Seven milestones that a committee speaks of, and the deadline that leads to each. */
const shown = [
  { stage: 'sourced', due: null },
  { stage: 'class_finished', due: null },
  { stage: 'dossier_ready', due: null },
  { stage: 'verified', due: null },
  { stage: 'cell_resolved', due: null },
  { stage: 'decided', due: 'decision_due' },
  { stage: 'probationary', due: 'ceremony_due' },
] as const satisfies readonly { stage: Stage; due: string | null }[]

/** The last milestone reached: where a case that ended stood. */
function reached(file: CandidateFile): number {
  if (isStage(file.stage)) return stageOrder(file.stage)
  return Math.max(...file.milestones.map(({ stage, on }) => (on === null ? 0 : stageOrder(stage))))
}

/** The procedure as a line: filled for done, a ring for current, open with the legal date for ahead. */
export function StageLine({ file }: { file: CandidateFile }) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const last = reached(file)
  const current = shown.findLastIndex(({ stage }) => stageOrder(stage) <= last)
  return (
    <ol className={classes['line']} aria-label={t('page.line')}>
      {shown.map(({ stage, due }, index) => {
        const on = file.milestones.find((each) => each.stage === stage)?.on ?? null
        const legal = file.deadlines.find(({ kind }) => kind === due)?.on
        return (
          <li
            key={stage}
            data-state={index < current ? 'done' : index === current ? 'current' : 'ahead'}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className={classes['stageName']}>{words.step(`line.${stage}`)}</span>
            <span className={classes['stageDay']}>
              {on !== null
                ? dayText(on)
                : legal === undefined
                  ? ''
                  : t('page.due', { date: dayText(legal) })}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
