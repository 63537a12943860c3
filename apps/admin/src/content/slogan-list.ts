import type { PortalRouter } from '@nguon/api/portal'
import type { SloganWarning } from '@nguon/domain/content/slogan-warnings'
import type { inferRouterOutputs } from '@trpc/server'

type List = inferRouterOutputs<PortalRouter>['content']['slogans']['list']
export type ShownSlogan = List['slogans'][number]

/** The warnings that concern one slogan, seen from its side. */
export function warningsOf(list: List, id: string): SloganWarning[] {
  return list.warnings.filter(
    (warning) =>
      warning.reason !== 'too_many' &&
      (warning.id === id || ('other' in warning && warning.other === id)),
  )
}

export type Validity = 'coming' | 'current' | 'over'

export function validityOn({ draft }: ShownSlogan, today: string): Validity {
  if (draft.validTo !== null && draft.validTo < today) return 'over'
  return draft.validFrom > today ? 'coming' : 'current'
}
