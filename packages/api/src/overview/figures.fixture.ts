import type { Portal } from '../testing/portal.ts'
import { personTokens } from '../measures/person-tokens.ts'

/** The catalogue's measures of a unit as text: `40 / 1420 = 28`, or why there is none. */
export async function measuresOf(
  portal: Portal,
  account: string,
  unitId: string,
  month: { year: number; month: number },
): Promise<Record<string, string>> {
  const { figures } = await portal.as(account, unitId).overview.measures(month)
  return Object.fromEntries(
    figures.map(({ measure, figure, missing }) => [
      measure,
      figure === null
        ? missing
        : figure.kind === 'count'
          ? String(figure.value)
          : `${figure.numerator} / ${figure.denominator} = ${figure.tenths ?? '–'}`,
    ]),
  )
}

export const tokensOf = (portal: Portal) => personTokens(portal.services.vault)
