import { Radio } from '@mantine/core'
import { mergeFields } from '@nguon/domain/duplicates/merge-fields'
import { duplicates } from '@nguon/messages/duplicates'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import { FactRow } from './fact-row.tsx'
import classes from './compare.module.css'
import type { MergeChoice } from './use-merge-choice.ts'

/** Both persons field by field; who is kept, and of what differs the value that stays. */
export function CompareFacts({ choice }: { choice: MergeChoice }) {
  const t = useWords(duplicates)
  const { sides, kept, keep } = choice
  return (
    <Panel title={t('pair.facts')}>
      <p className={classes['hint']}>{t('pair.keepHint')}</p>
      <table className={classes['facts']} aria-label={t('pair.facts')}>
        <thead>
          <tr>
            <th scope="col">{t('pair.field')}</th>
            {sides.map(({ file }) => (
              <th key={file.personId} scope="col">
                <div>{file.fullName}</div>
                <div className={classes['secondary']}>{file.unitName}</div>
                <Radio
                  name="kept"
                  label={t('pair.keep')}
                  aria-label={`${t('pair.keep')}: ${file.fullName}, ${file.unitName}`}
                  checked={kept.file.personId === file.personId}
                  onChange={() => keep(file.personId)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mergeFields
            .filter((field) => sides.some(({ side }) => side.values[field] !== null))
            .map((field) => (
              <FactRow key={field} field={field} choice={choice} />
            ))}
        </tbody>
      </table>
    </Panel>
  )
}
