import type { Measure } from '@nguon/domain/measures/define-measure'
import type { PeriodKind } from '@nguon/domain/measures/periods'

/** The figure of admissions carries its target, so the ratios against it are not repeated. */
const carriedByAdmissions = new Set([
  'admissions_against_target_min',
  'admissions_against_target_max',
  'admissions_against_target_stretch',
])

/** What the first page of the site shows, in this order; the others follow in the catalogue's. */
const leading = [
  'admissions',
  'recognitions',
  'localities_with_cell',
  'ethnic_minority_members',
  'class_completions',
]

/** The year so far is a period of its own at the end of some months. */
const periodEndingIn = new Map<number, PeriodKind>([
  [3, 'quarter'],
  [6, 'half_year'],
  [9, 'nine_months'],
  [12, 'year'],
])

/**
 * The measures of a catalogue that a month (1 to 12) publishes, in the order of publication: those
 * declared for months or for the period that ends with it, and what the year's target says.
 */
export function publicMeasures(catalogue: readonly Measure[], month: number): Measure[] {
  const ending = periodEndingIn.get(month)
  return catalogue
    .filter(({ id }) => !carriedByAdmissions.has(id))
    .filter(
      ({ periods, numerator }) =>
        periods.includes('month') ||
        numerator.fact === 'targets' ||
        (ending !== undefined && periods.includes(ending)),
    )
    .toSorted((a, b) => rank(a) - rank(b))
}

function rank({ id }: Measure): number {
  const place = leading.indexOf(id)
  return place === -1 ? leading.length : place
}
