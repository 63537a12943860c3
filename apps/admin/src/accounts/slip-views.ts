/** The accounts by what has become of their slips. */
export const slipViews = ['waiting', 'over', 'all'] as const

export type SlipView = (typeof slipViews)[number]

/** Whose password from a slip still waits to be changed, whose ran out before, and all. */
export function viewsOf<A extends { passwordValidTo: string | null }>(
  accounts: readonly A[],
  today: string,
): Record<SlipView, readonly A[]> {
  const issued = accounts.filter(({ passwordValidTo }) => passwordValidTo !== null)
  return {
    waiting: issued,
    over: issued.filter(({ passwordValidTo }) => isOver(passwordValidTo, today)),
    all: accounts,
  }
}

/** Days of ISO text follow one another as texts do. */
export const isOver = (passwordValidTo: string | null, today: string): boolean =>
  passwordValidTo !== null && passwordValidTo < today
