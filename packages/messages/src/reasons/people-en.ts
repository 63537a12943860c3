import type { Shape } from '../dictionary.ts'
import type { vi } from './people-vi.ts'

export const en: Shape<typeof vi> = {
  flag_holds_already: 'This is recorded for those days already.',
  flag_ends_before_it_begins: 'The end must not come before the beginning.',
  flag_changed_meanwhile: 'Somebody else has just changed this. Reload to see it.',
  person_flag: 'There is no such note, or it lies outside your scope.',
  withdrawn_before_given: 'A consent is withdrawn on the day it was given or later.',
  only_consent_is_withdrawn:
    'A resolution of the cell is not withdrawn here; record a new basis if it has changed.',
  consent_withdrawn_already: 'This consent has been recorded as withdrawn.',
  processing_basis: 'There is no such basis, or it lies outside your scope.',
  basis_not_chosen: 'No basis has been chosen.',
  flag_not_chosen: 'Nothing has been chosen.',
}
