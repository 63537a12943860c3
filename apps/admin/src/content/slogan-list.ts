import type { PortalRouter } from '@nguon/api/portal'
import type { SloganWarning } from '@nguon/domain/content/slogan-warnings'
import type { inferRouterOutputs } from '@trpc/server'

type List = inferRouterOutputs<PortalRouter>['content']['slogans']['list']
export type ShownSlogan = List['slogans'][number]

/** The warnings that concern one slogan, seen from its side; one of each kind per other slogan. */
export function warningsOf(list: List, id: string): SloganWarning[] {
  const seen = new Set<string>()
  return list.warnings.filter((warning) => {
    if (warning.reason === 'too_many') return false
    const other = 'other' in warning ? warning.other : ''
    if (warning.id !== id && other !== id) return false
    const key = [warning.reason, warning.id, other].join(' ')
    const first = !seen.has(key)
    seen.add(key)
    return first
  })
}

export type Validity = 'coming' | 'current' | 'over'

export function validityOn({ draft }: ShownSlogan, today: string): Validity {
  if (draft.validTo !== null && draft.validTo < today) return 'over'
  return draft.validFrom > today ? 'coming' : 'current'
}
