import type { Shape } from '../dictionary.ts'
import { en as people } from './people-en.ts'
import type { vi } from './vi.ts'

const imports = {
  not_a_workbook:
    'This is not an Excel workbook (.xlsx). Open it in Excel, save it as .xlsx and upload that.',
  old_excel_format: 'This is an old Excel file (.xls). Save it as .xlsx and upload that.',
  encrypted_workbook: 'The file has a password and cannot be read. Remove it and upload again.',
  damaged_workbook:
    'The file is damaged or incomplete. Open it in Excel, save it and upload again.',
  unsafe_workbook:
    'The structure of the file is unsafe, so it was not opened. Copy the data to a new file.',
  workbook_too_large: 'The file is too large. At most 32 MB at a time.',
  workbook_too_complex:
    'Unpacked, the file is too large and was not opened. Copy the lists to a new file.',
  workbook_reader_failed:
    'The reader of workbooks could not be started. Try again in a few minutes.',
  no_known_list:
    'No list of the file is understood yet, so nothing can be written. Open the import in the portal and match its columns first.',
  file_unreadable: 'The file is gone. Upload it again.',
  import_failed:
    'Something unexpected went wrong. Nothing was written; upload again, and tell the administrator if it persists.',
  import_given_up:
    'The database was busy or away for too long, or the work was cut off; the system stopped after several attempts. Upload the file again in a few minutes.',
  import_right_lost:
    'Whoever asked for this import could no longer write records in the unit when it was processed. Nothing was written; somebody who may has to upload the file again.',
  import_not_checked: 'The dry run of this import is not done, or it was dropped. Reload to see.',
  import_past_cancelling: 'This import is being written or has been, so it cannot be dropped.',
  import_not_written: 'This import has not been written, or was undone. Reload to see.',
  import_not_kept:
    'This import was written before imports could be undone, so it cannot be undone.',
  import_undo_over: 'The time in which this import could be undone is over.',
  import_edited_since:
    '{count} things of this import were worked with since, so it cannot be undone as a whole.',
  import_leant_on:
    'Something recorded later needs what this import wrote, so it cannot be undone. The register is unchanged.',
  import_undo_right_lost:
    'Whoever asked for the undo could no longer write in the unit when it was processed. The register is unchanged.',
  import_undo_given_up:
    'The database was busy or away for too long; the system stopped after several attempts. The register is unchanged; try again in a few minutes.',
  import_undo_failed:
    'Something unexpected went wrong in the undo. The register is unchanged; tell the administrator if it persists.',
  import_chosen_meanwhile:
    'Somebody has just matched the columns of this import. Nothing was overwritten; reload to see.',
  import_mapping: 'This matching is not there; somebody may have forgotten it.',
  import_batch: 'There is no such import, or it is outside your scope.',
}

const members = {
  member: 'There is no such member, or it is outside your scope.',
  member_changed: '{by} has just recorded something else about this member. Reload to see it.',
  recorded_in_case: 'This member is on probation; record this in the admission.',
  fact_unknown: 'There is no such entry in the history.',
  fact_taken_back: 'This has been taken back already.',
  later_fact_first: 'Something was recorded after this; take that back first.',
}

const accounts = {
  own_account: 'This cannot be done to your own account.',
  account_disabled: 'The account is disabled; the system administrator enables it first.',
  account_not_below: 'This account does not belong to a unit below.',
  account_holds_more:
    'This account holds other roles too; only the system administrator resets its password.',
  unit_missing: 'This unit is gone; reload to see.',
  unit_has_secretary: 'The secretary of this unit has just been given an account; reload to see.',
  unit_twice: 'This unit has two rows.',
  user_name_taken: 'This user name is already taken.',
  user_name_twice: 'Another row has this user name.',
}

const mapping = {
  mapping_lacks_name: 'Choose the column of the full name: a row without a name cannot be written.',
  mapping_lacks_unit:
    'Choose the column of the cell or unit, or say that units stand in headings or in the title of the sheet.',
  mapping_lacks_unit_name: 'Choose the column of the name of the organisation or unit.',
  mapping_lacks_target: 'Choose at least one column of targets.',
  mapping_repeats_field: 'Every meaning is taken from one column; one is chosen for two.',
  mapping_of_another_kind: 'A column has a meaning that this kind of list does not have.',
  mapping_rows_reversed: 'The header must stand before the first row of data.',
  mapping_of_another_file: 'These choices belong to another file. Reload to see.',
}

export const en: Shape<typeof vi> = {
  ...imports,
  ...members,
  ...accounts,
  ...people,
  ...mapping,
  rule_is_verified: 'This rule was read in its document and needs no confirmation.',
  value_of_another_kind: 'This value does not fit the rule.',
  not_confirmed: 'This rule is not confirmed, or no longer. Reload to see its current state.',
  same_person: 'Choose two different persons to compare.',
  helps_the_other: 'One of them helps the other, so they are two persons.',
  open_case_undecided: 'Choose the case that goes on before merging.',
  merged_again: 'This person was merged once more; take the later merge back first.',
  facts_changed_since:
    'Facts of the kept person were changed since the merge, and it is not known whose they are; it cannot be taken back.',
  case_opened_since:
    'A case was opened or removed since the merge, and it is not known whose it is; it cannot be taken back.',
  steps_recorded_since:
    'The case that went on has gone further since the merge, and it is not known for whom; it cannot be taken back.',
  helps_since:
    'This person has begun to help since the merge, and it is not known which of both it is; it cannot be taken back.',
  pair_changed: 'Somebody has just changed one of both. Nothing was merged; look again and decide.',
  person: 'There is no such person, or outside your scope only.',
  merge: 'This merge was taken back, or somebody in it is outside your scope.',
  share_above_one: 'The numerator cannot exceed the denominator.',
  count_out_of_range: 'Write a whole number from 1 to 1,000.',
  rule_changed_meanwhile:
    'Somebody has just written to this rule. Nothing was overwritten; reload.',
  edition: 'There is no such edition in the catalogue of the committee.',
  committee: 'This is for the whole committee; choose its top unit.',
  grant_to_oneself: 'You cannot grant a role to yourself; this takes a second person.',
  unit_required: 'Choose the unit in which the role holds.',
  unit_not_allowed: 'The role of system administrator belongs to no unit.',
  dates_reversed: 'The end is before the beginning, or is past.',
  not_an_administrator: 'Only a system administrator can grant this role.',
  not_delegable: 'The role of system administrator cannot be delegated.',
  delegation_without_end: 'A delegation needs a last day.',
  delegates_more_than_held: 'You can delegate only what you hold, where and while you hold it.',
  own_work: 'The author cannot approve it; this takes a second person.',
  saved_meanwhile:
    '{who} saved another version at {at}. Nothing was overwritten; compare and choose.',
  missing_title: 'The article has no title.',
  missing_sapo: 'The article has no lead.',
  missing_author_name: 'The article names no author.',
  missing_category: 'The article has no section.',
  missing_body: 'The article has no text: it needs a paragraph or a list.',
  missing_image_alternative: 'The picture has no description; write one or mark it as decoration.',
  unstorable_text: 'There is a character that cannot be stored; delete it and type it again.',
  unsafe_url: 'Links lead to https addresses, e-mail, telephone, or pages of this site only.',
  comment_too_short: 'Say a little more.',
  email_form: 'This is not an e-mail address.',
  info_changed_meanwhile: 'Somebody has just changed this. Nothing was overwritten; load it again.',
  password_too_short: 'The new password is too short.',
  password_too_long: 'The new password is too long.',
  password_too_plain: 'The new password is too easy to guess. Please choose another.',
  password_has_user_name: 'The new password may not contain the user name.',
  password_unchanged: 'The new password must differ from the current one.',
  password_not_repeated: 'The two entries of the new password differ.',
  account: 'There is no such account.',
  wrong_credentials: 'The user name or the password is wrong.',
  issued_password_over:
    'The password on the slip is out of date. Ask the system administrator, or the secretary of the unit above, for another slip.',
  own_password: 'Change your own password under Change password.',
  wrong_current_password: 'The current password is wrong.',
  account_locked: 'This user name is locked for a while after too many wrong passwords.',
  too_many_attempts: 'There were too many attempts from this place.',
  request_too_large: 'What was sent is too large; the limit is {limitMegabytes} MB.',
  file_name_encoding: 'The name of the file cannot be read. Rename it and upload it again.',
  unit_not_chosen: 'Please choose a unit from the list that appears.',
  unit_without_parent: 'A unit in the file has no superior that could be found.',
  password_change_required: 'Change the password first.',
  sign_in_required: 'Your session has ended. Please sign in again.',
  role_required: 'Your account may not do this in the chosen unit.',
  database_gone: 'The database does not answer. Nothing was written; try again in a few minutes.',
  database_busy:
    'These data are in use by something else. Nothing was written; try again in a moment.',
  disk_full:
    'The disk of the server is full, so nothing was stored. Tell whoever keeps the server, then try again.',
  user_name_form: 'Use 2 to 64 lower-case letters without accents, digits, dots, hyphens.',
  already_granted: 'The account already has this role in this unit.',
  name_too_short: 'The name is too short; write it in full.',
  role_not_chosen: 'No role has been chosen.',
  not_a_number: 'Write a number, like 12.',
  date_unreadable: 'No such day; write it like 02/04/2026.',
  date_in_future: 'This day has not come yet.',
  wrong_status: 'This is no longer at that step. Reload to see its current state.',
  not_allowed: 'Your account may not take this step.',
  incomplete: 'Required parts are missing, so this cannot be published yet.',
  not_a_count: 'A target is a whole number, not below zero.',
  min_over_max: 'The lower end exceeds the upper end.',
  max_over_stretch: 'The stretch number must not be below the upper end.',
  group_min_over_max: 'The lower end of the group exceeds its upper end.',
  group_over_total: 'The part of the group must fit inside the total.',
  group_twice: 'This group already has a part of the target.',
  no_base: 'The membership the share is taken of is not stated.',
  min_below_norm: 'The lower end is below the yearly norm of admissions.',
  not_the_committee:
    'Public figures are those of the whole committee; choose its top unit for this.',
  month_not_over: 'This month is not over; it can be frozen from the first day of the next.',
  too_small_to_show: 'The number is too small to publish without revealing persons.',
  open_totals_reveal_cells:
    'This table cannot be published: totals already public would reveal small numbers.',
  view_not_shareable: 'Only planners and leaders of the unit share views.',
  views_full: 'As many views are kept as may be; delete an old one.',
  view_of_another: 'This view is somebody else’s; only they change it.',
  too_many_cases: 'At most {most} files at once; please narrow the list.',
  bulk_undone_already: 'This has been undone already.',
  bulk_gone_on_with: 'It can no longer be undone: every file has been gone on with.',
}
