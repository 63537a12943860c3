import { duplicates } from '@nguon/messages/duplicates'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import classes from './duplicates.module.css'
import type { PairPerson } from './wire.ts'

/** A person of a pair: the name as it is written, and what tells who that is. */
export function PersonLine({ person }: { person: PairPerson }) {
  const t = useWords(duplicates)
  const born = person.bornOn === null ? person.birthYear?.toString() : dayText(person.bornOn)
  const facts = [
    born === undefined ? t('person.birthUnknown') : t('person.born', { date: born }),
    person.isMember ? t('person.member') : null,
    person.openCase ? t('person.candidate') : null,
    person.cardNumber === null ? null : t('person.card', { number: person.cardNumber }),
  ]
  return (
    <div className={classes['person']}>
      <strong>{person.fullName}</strong>
      <div>{person.unitName}</div>
      <div className={classes['secondary']}>
        {facts.filter((fact) => fact !== null).join(' · ')}
      </div>
    </div>
  )
}
