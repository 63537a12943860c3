import { candidates } from '@nguon/messages/candidates'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { dayText } from '../shell/date-text.ts'
import { DefinitionList } from '../shell/definition-list.tsx'
import { useLocale, useWords } from '../shell/locale.tsx'
import { ageOn } from './days-since.ts'
import { groupText } from './group-text.ts'
import type { CandidateFile } from './wire.ts'

type Props = { file: CandidateFile; unitId: string; withMentors?: boolean }

/** What is recorded of the person, sensitive fields apart. */
export function CandidateFacts({ file, unitId, withMentors = false }: Props) {
  const t = useWords(candidates)
  const locale = useLocale()
  const { person, unit } = file
  const born =
    person.bornOn === null
      ? person.birthYear
      : t('fact.bornAge', {
          date: dayText(person.bornOn),
          age: ageOn(person.bornOn, file.today),
        })
  const helpers = file.mentors.filter(({ releasedOn }) => releasedOn === null)
  const unknown = t('fact.unknown')
  return (
    <DefinitionList
      items={[
        {
          term: t('fact.unit'),
          value: <Link to={paths.unitPage({ unitId, id: unit.id })}>{unit.name}</Link>,
        },
        { term: t('fact.born'), value: born ?? unknown },
        ...(person.gender === null
          ? []
          : [{ term: t('fact.gender'), value: t(`fact.${person.gender}`) }]),
        {
          term: t('fact.group'),
          value: file.category === null ? unknown : groupText(file.category, locale),
        },
        { term: t('fact.schooling'), value: person.schooling ?? unknown },
        ...(person.qualification === null
          ? []
          : [{ term: t('fact.qualification'), value: person.qualification }]),
        ...(person.theoryLevel === null
          ? []
          : [{ term: t('fact.theory'), value: person.theoryLevel }]),
        ...(person.occupation === null
          ? []
          : [{ term: t('fact.occupation'), value: person.occupation }]),
        ...(withMentors
          ? [
              {
                term: t('fact.mentors'),
                value: helpers.length === 0 ? unknown : helpers.map(({ name }) => name).join('; '),
              },
            ]
          : []),
      ]}
    />
  )
}
