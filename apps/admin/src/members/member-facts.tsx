import { candidates } from '@nguon/messages/candidates'
import { members } from '@nguon/messages/members'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { ageOn } from '../candidates/days-since.ts'
import { dayText } from '../shell/date-text.ts'
import { DefinitionList } from '../shell/definition-list.tsx'
import { useWords } from '../shell/locale.tsx'
import type { MemberFile } from './wire.ts'

type Props = { file: MemberFile; unitId: string }

/** What the roll and the register say of the member, sensitive fields apart. */
export function MemberFacts({ file, unitId }: Props) {
  const t = useWords(members)
  const person = useWords(candidates)
  const unknown = person('fact.unknown')
  const { seniority, post, postSince } = file
  const born =
    file.bornOn === null
      ? file.birthYear
      : person('fact.bornAge', {
          date: dayText(file.bornOn),
          age: ageOn(file.bornOn, file.leftOn ?? file.today),
        })
  return (
    <DefinitionList
      items={[
        {
          term: t('page.unit'),
          value: <Link to={paths.unitPage({ unitId, id: file.unitId })}>{file.unitName}</Link>,
        },
        {
          term: t('page.post'),
          value:
            post === null || postSince === null
              ? (post ?? unknown)
              : t('page.postSince', { post, date: dayText(postSince) }),
        },
        {
          term: t('page.admitted'),
          value: file.admittedOn === null ? unknown : dayText(file.admittedOn),
        },
        ...(file.standing === 'official'
          ? [
              {
                term: t('page.official'),
                value: file.officialOn === null ? unknown : dayText(file.officialOn),
              },
            ]
          : []),
        ...(seniority === null
          ? []
          : [{ term: t('page.seniority'), value: t('page.years', seniority) }]),
        ...known(t('page.card'), file.cardNumber),
        { term: person('fact.born'), value: born ?? unknown },
        ...known(
          person('fact.gender'),
          file.gender === null ? null : person(`fact.${file.gender}`),
        ),
        ...known(person('fact.schooling'), file.schooling),
        ...known(person('fact.qualification'), file.qualification),
        ...known(person('fact.theory'), file.theoryLevel),
        ...known(person('fact.occupation'), file.occupation),
      ]}
    />
  )
}

/** A line for what is recorded, and none for what is not. */
const known = (term: string, value: string | null) => (value === null ? [] : [{ term, value }])
