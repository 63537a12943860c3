import { shell } from '@nguon/messages/shell'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { trpcIn } from '../api/client.ts'
import { hasRole, useMe } from '../api/me.ts'
import { useWords } from './locale.tsx'
import { UnitButton } from './unit-button.tsx'

const UnitChoice = lazy(async () => ({ default: (await import('./unit-choice.tsx')).UnitChoice }))

type Props = {
  units: readonly { id: string; name: string }[]
  unitId: string | undefined
}

/**
 * The unit in scope: one of the account's, or one below them that a link has opened. The list of the
 * account's units loads when it is first opened.
 */
export function UnitSwitcher({ units, unitId }: Props) {
  const t = useWords(shell)
  const [asked, setAsked] = useState(false)
  const own = units.find((unit) => unit.id === unitId)
  const { data: below } = useQuery({
    ...trpcIn(unitId).units.tree.queryOptions({}),
    enabled: own === undefined && unitId !== undefined,
    select: ([unit]) => unit?.name,
  })
  const everywhere = hasRole(useMe(), ['system_admin']) ? t('header.allUnits') : undefined
  const name = own?.name ?? below ?? everywhere
  if (units.length < (own === undefined ? 1 : 2)) return <UnitButton name={name} />
  const button = <UnitButton name={name} onClick={() => setAsked(true)} />
  return asked ? (
    <Suspense fallback={button}>
      <UnitChoice units={units} unitId={unitId} name={name} />
    </Suspense>
  ) : (
    button
  )
}
