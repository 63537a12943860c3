import type { Measure } from '@nguon/domain/measures/define-measure'

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

/** The measures of a catalogue that a month publishes, in the order of publication. */
export function publicMeasures(catalogue: readonly Measure[]): Measure[] {
  return catalogue
    .filter(({ id }) => !carriedByAdmissions.has(id))
    .toSorted((a, b) => rank(a) - rank(b))
}

function rank({ id }: Measure): number {
  const place = leading.indexOf(id)
  return place === -1 ? leading.length : place
}
