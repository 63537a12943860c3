import type { ProblemKind } from '@nguon/domain/imports/problems'
import type { ProblemWords } from './problems-vi.ts'

const heldBack = 'this row is not written'

export const problemsEn: Record<ProblemKind, ProblemWords> = {
  legacy_text: {
    problem: 'The sheet is written in {encoding}',
    remedy:
      'Choose Convert to Unicode to read {cells} cells of it; none of its rows is written yet',
    suggested:
      'Choose Convert to Unicode to read {cells} cells of it (such as “{suggestion}”); none of its rows is written yet',
  },
  second_list: {
    problem: 'Another list begins here',
    remedy: 'Move it to a sheet of its own and upload again; nothing from this row on was read',
  },
  missing_name: {
    problem: 'The name is missing',
    remedy: `Enter it from the original file; ${heldBack}`,
    suggested: `Card {card}: enter the name from the original file; ${heldBack}`,
  },
  missing_unit: {
    problem: 'The unit is missing',
    remedy: `Name the unit or its code; ${heldBack}`,
  },
  unknown_unit: {
    problem: 'There is no such unit',
    remedy: `Correct the name or code; ${heldBack}`,
    suggested: `Is it {suggestion}? Correct the file; ${heldBack}`,
  },
  ambiguous_unit: {
    problem: 'Several units have this name',
    remedy: `Give the code or the full name; ${heldBack}`,
  },
  repeated_unit: {
    problem: 'The unit is listed twice',
    remedy: `Keep one row; ${heldBack}`,
    other: `Already at {other}. Keep one row; ${heldBack}`,
  },
  repeated_person: {
    problem: 'A person is listed twice',
    remedy: `Keep one row; ${heldBack}`,
    other: `Already at {other}. Keep one row; ${heldBack}`,
  },
  repeated_target: {
    problem: 'The unit’s target is listed twice',
    remedy: `Keep one row; ${heldBack}`,
    other: `Already at {other}. Keep one row; ${heldBack}`,
  },
  unknown_parent: {
    problem: 'There is no such unit above',
    remedy: 'Correct its name; placed directly under the committee for now',
  },
  parent_differs: {
    problem: 'Stands under another parent in the register',
    remedy:
      'The register has it under {parent} and leaves it there: if it has moved, record the decision under Units',
  },
  unknown_kind: {
    problem: 'The kind of organisation is unclear',
    remedy: 'Say which kind it is; taken from the name for now',
    suggested: 'Is it {suggestion}? Taken from the name for now',
  },
  unknown_sector: {
    problem: 'The sector is unclear',
    remedy: 'Say which sector it is',
    suggested: 'Is it {suggestion}? Correct the file',
  },
  bad_code: {
    problem: 'The code has a wrong form',
    remedy: 'Use letters, digits, dots and hyphens',
  },
  impossible_date: {
    problem: 'There is no such day',
    remedy: 'Correct it from the original file',
    suggested: 'Correct it from the original file; write {suggestion} if that is right',
  },
  unreadable_date: {
    problem: 'The date cannot be read',
    remedy: 'Write it like 02/04/2026',
    suggested: 'Is it {suggestion}? Write the whole year, or like 02/04/2026',
  },
  incomplete_date: {
    problem: 'The date is incomplete',
    remedy: 'Write day, month and a year of four digits',
    suggested: 'Is it {suggestion}? Write the whole date',
  },
  date_in_future: {
    problem: 'The date lies in the future',
    remedy: 'Correct it, {today} at the latest',
  },
  date_after_reference: {
    problem: 'Later than the day of the list',
    remedy: 'Check it; written all the same',
  },
  official_before_admission: {
    problem: 'Official before the admission of {admittedOn}',
    remedy: 'Correct the official date',
  },
  both_genders: {
    problem: 'Filled in for men and for women',
    remedy: 'Keep one column',
  },
  unknown_gender: { problem: 'The gender is unclear', remedy: 'Write Nam or Nữ' },
  unknown_ethnic_group: {
    problem: 'There is no such ethnic group',
    remedy: 'Use the list of 54 groups',
    suggested: 'Change it to {suggestion}',
  },
  unknown_religion: {
    problem: 'This religion is not in the list',
    remedy: 'Use the list of religions',
    suggested: 'Change it to {suggestion}',
  },
  bad_schooling: {
    problem: 'The schooling cannot be read',
    remedy: 'Write it like 9/12 or 7/10',
  },
  duplicate_card_number: {
    problem: 'Another person has this card number',
    remedy: 'The register has it for somebody else: choose who is right',
    other: 'Already at {other}: choose who is right',
  },
  bad_card_number: {
    problem: 'The card number has a wrong form',
    remedy: 'It has 5 to 12 digits',
  },
  bad_number: {
    problem: 'The number cannot be read',
    remedy: 'Write a whole number without words',
  },
  formula_error: {
    problem: 'The formula shows an error',
    remedy: 'Replace the formula by its value',
  },
  target_min_above_max: {
    problem: 'The lower end exceeds the upper end',
    remedy: 'Correct the range; this target is not written',
  },
  minority_above_total: {
    problem: 'The part of ethnic minorities exceeds the total',
    remedy: 'Correct the range; written all the same',
  },
  stretch_below_target: {
    problem: 'The stretch number is below the target',
    remedy: 'Check it against the plan; written all the same',
  },
  total_mismatch: {
    problem: 'The sum does not agree',
    remedy: 'The file says {stated}, its rows add up to {counted}: check it',
  },
  possible_duplicate_person: {
    problem: 'Perhaps one person',
    remedy: 'Same name, same birthday: compare; written all the same',
    other: 'Same name, same birthday as {other}: compare; written all the same',
  },
  under_eighteen: {
    problem: 'Only {age} years old',
    remedy: 'Stays on the list, not considered before {adultOn}',
  },
  already_member: {
    problem: 'Is in the list of members already',
    remedy: 'Compare both lists; written all the same',
    other: 'Compare with {other}; written all the same',
  },
  not_among_members: {
    problem: 'Is not in the list of members',
    remedy: 'Check name, birthday and card number; written all the same',
  },
  unknown_exit_reason: {
    problem: 'The reason for leaving the list is unclear',
    remedy: 'Write the reason again; recorded as another reason for now',
  },
}
