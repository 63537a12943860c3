import { Radio } from '@mantine/core'
import { isSealed, type MergeField } from '@nguon/domain/duplicates/merge-fields'
import { duplicates } from '@nguon/messages/duplicates'
import { useWords } from '../shell/locale.tsx'
import classes from './compare.module.css'
import { useFactText } from './use-fact-text.ts'
import type { MergeChoice } from './use-merge-choice.ts'
import type { ComparedPerson } from './wire.ts'

type Props = { field: MergeField; choice: MergeChoice }

/** One fact of both; where they differ and both know it, which value stays. */
export function FactRow({ field, choice }: Props) {
  const t = useWords(duplicates)
  const { sides, kept, dropped, differing, fromDropped, take } = choice
  const differs = differing.includes(field)
  const stays = fromDropped.includes(field) ? dropped : kept
  return (
    <tr data-differs={differs || undefined}>
      <th scope="row">{t(`field.${field}`)}</th>
      {sides.map((person) => (
        <td key={person.file.personId}>
          {differs && person.side.values[field] !== null ? (
            <Radio
              name={field}
              label={<Value person={person} field={field} isSame={false} />}
              checked={stays === person}
              onChange={() => take(field, person.file.personId)}
            />
          ) : (
            <Value person={person} field={field} isSame={!differs} />
          )}
        </td>
      ))}
    </tr>
  )
}

type ValueProps = { person: ComparedPerson; field: MergeField; isSame: boolean }

function Value({ person, field, isSame }: ValueProps) {
  const t = useWords(duplicates)
  const textOf = useFactText()
  const value = person.side.values[field]
  if (value === null) return <span className={classes['secondary']}>{t('pair.none')}</span>
  if (isSealed(field)) {
    const words = t(isSame ? 'pair.hiddenSame' : 'pair.hidden')
    return <span className={classes['secondary']}>{words}</span>
  }
  return textOf(person, field)
}
