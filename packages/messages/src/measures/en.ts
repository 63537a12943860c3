import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  label: {
    admissions: 'Admissions',
    admissions_against_target_min: 'Admissions against the minimum of the target',
    admissions_against_target_max: 'Admissions against the maximum of the target',
    admissions_against_target_stretch: 'Admissions against the stretch target',
    candidates: 'Candidates on the source list',
    class_completions: 'Finished the awareness class',
    class_yield: 'Admissions per person who finished the class',
    ethnic_minority_admissions: 'New members of ethnic minorities',
    ethnic_minority_admissions_against_target_min:
      'Admissions of ethnic minorities against their target',
    ethnic_minority_members: 'Members of ethnic minorities',
    female_members: 'Women among the members',
    key_posts_not_held: 'Key posts of hamlets not held by members',
    localities_with_cell: 'Hamlets and residential groups with a cell of their own',
    members: 'Members',
    recognitions: 'Recognitions as official members',
    screened_out: 'Removed from the roll or let go',
    target_share_of_members_min: 'Minimum of the target as a share of the members',
    target_share_of_members_max: 'Maximum of the target as a share of the members',
    target_share_of_members_stretch: 'Stretch target as a share of the members',
    term_admissions_against_target: 'Admissions of the term against the target of the congress',
  },
  method: {
    admissions: 'Each person once, by the day of the admission ceremony within the period.',
    admissions_against_target_min:
      'Ceremonies since the start of the year, divided by the minimum of the year’s target.',
    admissions_against_target_max:
      'Ceremonies since the start of the year, divided by the maximum of the year’s target.',
    admissions_against_target_stretch:
      'Ceremonies since the start of the year, divided by the stretch target.',
    candidates: 'Persons on the source list on the last day.',
    class_completions: 'Persons who finished the awareness class within the period.',
    class_yield:
      'Ceremonies within the period, divided by those who finished the class in the same period; not followed person by person.',
    ethnic_minority_admissions:
      'Persons of a group other than the Kinh admitted within the period, divided by all admitted within the period.',
    ethnic_minority_admissions_against_target_min:
      'Admitted persons of ethnic minorities since the start of the year, divided by the minimum of their target.',
    ethnic_minority_members:
      'Members of a group other than the Kinh, divided by all members on the last day.',
    female_members: 'Women, divided by all members on the last day.',
    key_posts_not_held:
      'Key posts of hamlets not held by a member, vacant ones included, divided by all key posts.',
    localities_with_cell:
      'Hamlets and residential groups with a cell of their own, divided by all; a joint meeting is not one.',
    members: 'Official and probationary members on the last day.',
    recognitions: 'Probationary members recognised as official within the period.',
    screened_out:
      'Members removed from the roll or let go within the period, where they belonged then; expulsions are not among them.',
    target_share_of_members_min:
      'Minimum of the year’s target, divided by the members on its base date.',
    target_share_of_members_max:
      'Maximum of the year’s target, divided by the members on its base date.',
    target_share_of_members_stretch:
      'Stretch target of the year, divided by the members on its base date.',
    term_admissions_against_target:
      'Ceremonies since the start of the term, divided by the target of the congress.',
  },
}
