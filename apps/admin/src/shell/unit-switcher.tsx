import { lazy, Suspense, useState } from 'react'
import { UnitButton } from './unit-button.tsx'

const UnitChoice = lazy(async () => ({ default: (await import('./unit-choice.tsx')).UnitChoice }))

type Props = {
  units: readonly { id: string; name: string }[]
  unitId: string | undefined
}

/** The unit in scope; the list of the account's units loads when it is first opened. */
export function UnitSwitcher({ units, unitId }: Props) {
  const [asked, setAsked] = useState(false)
  const name = units.find((unit) => unit.id === unitId)?.name
  if (units.length < 2) return <UnitButton name={name} />
  const button = <UnitButton name={name} onClick={() => setAsked(true)} />
  return asked ? (
    <Suspense fallback={button}>
      <UnitChoice units={units} unitId={unitId} />
    </Suspense>
  ) : (
    button
  )
}
