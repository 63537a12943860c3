import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  wrong_credentials: 'The user name or the password is wrong.',
  account_locked: 'The account is locked for a while after too many wrong passwords.',
  password_change_required: 'Change the password first.',
  wrong_password: 'The current password is wrong.',
  password_too_short: 'The new password is too short.',
  password_too_common: 'The new password is too easy to guess. Please choose another.',
  password_reused: 'The new password must differ from the current one.',
  user_name_taken: 'This user name is already taken.',
  own_account: 'You cannot disable or reset your own account.',
  own_grant: 'You cannot grant a role to yourself; this takes a second person.',
  grant_exists: 'The account already has this role in this unit.',
  last_administrator: 'This is the last system administrator and has to stay.',
  committee_exists: 'The committee exists already.',
}
