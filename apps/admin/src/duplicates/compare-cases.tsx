import { Radio, Stack } from '@mantine/core'
import { duplicates } from '@nguon/messages/duplicates'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { useStatusWords } from '../candidates/use-status-words.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import classes from './compare.module.css'
import type { MergeChoice } from './use-merge-choice.ts'
import type { ComparedCase } from './wire.ts'

type Props = { choice: MergeChoice; unitId: string }

/** The cases of both, and which of the open ones goes on. */
export function CompareCases({ choice, unitId }: Props) {
  const t = useWords(duplicates)
  const lineOf = useCaseLine()
  const { sides, undecided, continuing, goOn, mayEnd } = choice
  return (
    <Panel title={t('cases.title')}>
      <div className={classes['sides']}>
        {sides.map(({ file }) => (
          <div key={file.personId}>
            <h3>{t('cases.of', { name: file.fullName })}</h3>
            {file.cases.length === 0 ? (
              <p className={classes['secondary']}>{t('cases.none')}</p>
            ) : (
              <ul className={classes['cases']}>
                {file.cases.map((each) => (
                  <li key={each.caseId}>
                    <Link to={paths.candidate({ unitId, caseId: each.caseId })}>
                      {lineOf(each)}
                    </Link>
                    <Details filed={each} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
      {undecided.length === 0 ? null : (
        <Radio.Group
          label={t('cases.choose')}
          description={t('cases.chooseHint')}
          value={continuing === undefined ? '' : (continuing ?? NEITHER)}
          onChange={(chosen) => goOn(chosen === NEITHER ? null : chosen)}
        >
          <Stack gap="xs" mt="xs">
            {undecided.map((each) => (
              <Radio
                key={each.caseId}
                value={each.caseId}
                label={`${lineOf(each)} · ${t('cases.steps', { count: each.steps })}`}
              />
            ))}
            {mayEnd ? <Radio value={NEITHER} label={t('cases.neither')} /> : null}
          </Stack>
        </Radio.Group>
      )}
    </Panel>
  )
}

const NEITHER = 'neither'

function Details({ filed }: { filed: ComparedCase }) {
  const t = useWords(duplicates)
  const names = filed.helpers.map(({ name }) => name).join(', ')
  return (
    <div className={classes['secondary']}>
      {t('cases.steps', { count: filed.steps })}
      {names === '' ? null : ` · ${t('cases.helpers', { names })}`}
    </div>
  )
}

function useCaseLine() {
  const t = useWords(duplicates)
  const { status } = useStatusWords()
  return ({ stage, stageSince }: ComparedCase): string =>
    t('cases.line', { stage: status(stage), date: dayText(stageSince) })
}
