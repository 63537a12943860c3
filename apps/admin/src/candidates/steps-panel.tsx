import { Anchor, Button, Paper, Title } from '@mantine/core'
import { isExit } from '@nguon/domain/recruitment/stages'
import { candidates } from '@nguon/messages/candidates'
import { recordedBy } from '@nguon/domain/recruitment/commands'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { AttentionPart } from './attention-part.tsx'
import classes from './candidate.module.css'
import { mainStep, otherSteps } from './main-step.ts'
import { obstaclesOf } from './obstacles-of.ts'
import { useCaseWords } from './use-case-words.ts'
import type { CandidateFile, NextStep } from './wire.ts'

type Props = { file: CandidateFile; unitId: string; mayWrite: boolean }

const isLeaving = ({ command }: NextStep): boolean => isExit(recordedBy[command])

/**
 * What is wrong and what can be done, with the reason beside every act that is not open. Who only
 * reads sees the next step in words.
 */
export function StepsPanel({ file, unitId, mayWrite }: Props) {
  const t = useWords(candidates)
  const words = useCaseWords()
  const next = mainStep(file.nextSteps)
  const { beside, past } = otherSteps(file.nextSteps.filter((step) => !isLeaving(step)))
  // An open next act stands in the head of the page; here only what still speaks against it.
  const stopped = next === undefined || next.refusal === null ? [] : [next]
  const steps = mayWrite ? [...stopped, ...beside] : next === undefined ? [] : [next]
  const exits = file.nextSteps.filter((step) => isLeaving(step) && step.refusal === null)
  const to = (step: NextStep) =>
    paths.candidate({ unitId, caseId: file.caseId, step: step.command })
  return (
    <Paper component="section" withBorder className={classes['stack'] ?? ''}>
      <AttentionPart title="attention" findings={file.findings} />
      <AttentionPart title="obstacles" findings={obstaclesOf(file)} />
      {steps.length === 0 ? null : (
        <section className={classes['part']}>
          <Title order={2}>{t('page.steps')}</Title>
          <ul className={classes['plain']}>
            {steps.map((step) => (
              <li key={step.command} className={classes['step']}>
                {!mayWrite ? (
                  words.step(`step.${step.command}`)
                ) : step.refusal === null ? (
                  <Button component={Link} to={to(step)} preventScrollReset fullWidth>
                    {words.step(`step.${step.command}`)}
                  </Button>
                ) : (
                  <Button disabled fullWidth>
                    {words.step(`step.${step.command}`)}
                  </Button>
                )}
                {step.refusal === null ? null : (
                  <div className={classes['secondary']}>
                    {t('page.notAllowed', { reason: words.refusal(step.refusal) })}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayWrite && exits.length > 0 ? (
        <section className={classes['part']}>
          <Title order={3}>{t('page.leave')}</Title>
          <ul className={classes['exits']}>
            {exits.map((step) => (
              <li key={step.command}>
                <Anchor component={Link} to={to(step)} preventScrollReset>
                  {words.step(`step.${step.command}`)}
                </Anchor>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {mayWrite ? (
        <section className={classes['part']}>
          <Title order={3}>{t('page.more')}</Title>
          <ul className={classes['exits']}>
            <li>
              <Anchor
                component={Link}
                to={paths.candidate({ unitId, caseId: file.caseId, step: 'fact' })}
                preventScrollReset
              >
                {t('page.factAction')}
              </Anchor>
            </li>
            {past
              .filter(({ refusal }) => refusal === null)
              .map((step) => (
                <li key={step.command}>
                  <Anchor component={Link} to={to(step)} preventScrollReset>
                    {words.step(`step.${step.command}`)}
                  </Anchor>
                </li>
              ))}
          </ul>
        </section>
      ) : null}
    </Paper>
  )
}
