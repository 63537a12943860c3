import { heldChoice, type HeldChoice } from '@nguon/domain/imports/choices'
import type { ImportPlan } from '@nguon/domain/imports/plan'
import { z } from 'zod'

/** How the sheets of a plan were read where their own words did not say it: a commit reads them so again. */
export function choicesOf({ sheets }: ImportPlan): HeldChoice[] {
  return sheets.flatMap(({ by, choice }) =>
    by === 'hand' || by === 'memory' ? [{ ...choice, by }] : [],
  )
}

export function readChoices(value: unknown): HeldChoice[] {
  return z.array(heldChoice).parse(value)
}
