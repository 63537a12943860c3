import { shell } from '@nguon/messages/shell'
import { lazy, Suspense, useState } from 'react'
import { useActiveUnit } from '../api/active-unit.ts'
import { hasRole, useMe } from '../api/me.ts'
import { useWords } from './locale.tsx'
import { UnitButton } from './unit-button.tsx'

const UnitChoice = lazy(async () => ({ default: (await import('./unit-choice.tsx')).UnitChoice }))

/** The unit in scope; the list of those to choose from loads when it is first opened. */
export function UnitSwitcher({ units }: { units: readonly { id: string; name: string }[] }) {
  const t = useWords(shell)
  const [asked, setAsked] = useState(false)
  const { id, name: own } = useActiveUnit()
  const everywhere = hasRole(useMe(), ['system_admin']) ? t('header.allUnits') : undefined
  const name = units.find((unit) => unit.id === id)?.name ?? own ?? everywhere
  if (units.every((unit) => unit.id === id)) return <UnitButton name={name} />
  const button = <UnitButton name={name} onClick={() => setAsked(true)} />
  return asked ? (
    <Suspense fallback={button}>
      <UnitChoice units={units} unitId={id} name={name} />
    </Suspense>
  ) : (
    button
  )
}
