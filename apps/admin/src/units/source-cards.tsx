import { structure } from '@nguon/messages/structure'
import { units } from '@nguon/messages/units'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { useNumbers } from '../shell/numbers.ts'
import cards from '../tables/row-cards.module.css'
import { SourceReasons } from './source-reasons.tsx'
import type { SourcesOfUnit } from './source-reasons.tsx'

type Props = { shown: readonly SourcesOfUnit[]; unitId: string }

/** The units on a phone: name; kind and how many are in the source; whether they can admit. */
export function SourceCards({ shown, unitId }: Props) {
  const t = useWords(structure)
  const names = useWords(units)
  const { number } = useNumbers()
  return (
    <ul className={cards['cards']} aria-label={t('sources.title')}>
      {shown.map((unit) => (
        <li key={unit.id} className={cards['card']}>
          <Link to={paths.unitPage({ unitId, id: unit.id })} className={cards['name']}>
            {unit.name}
          </Link>
          <div className={cards['line']}>
            <span>{names(`kind.${unit.kind}`)}</span>
            <Link to={paths.candidates({ unitId, unit: unit.id })}>
              {t('column.candidates')} {number(unit.openCandidates)}
            </Link>
          </div>
          <SourceReasons unit={unit} />
        </li>
      ))}
    </ul>
  )
}
