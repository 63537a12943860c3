import { fold } from '../text/fold.ts'

export type PasswordFault =
  | 'password_too_short'
  | 'password_too_long'
  | 'password_too_plain'
  | 'password_has_user_name'
  | 'password_unchanged'

export const passwordLength = { min: 10, max: 200 }

/**
 * What is wrong with a new password, or null. Length matters, composition does not (NIST SP 800-63B
 * section 3.1.1.2): only a repeated character, a plain run and the user's own name are refused.
 */
export function passwordFault(
  password: string,
  userName: string,
  current?: string,
): PasswordFault | null {
  const length = password.normalize('NFC').length
  if (length < passwordLength.min) return 'password_too_short'
  if (length > passwordLength.max) return 'password_too_long'
  if (password === current) return 'password_unchanged'
  if (fold(password).includes(fold(userName))) return 'password_has_user_name'
  return new Set(password).size < 4 || '01234567890123456789'.includes(password)
    ? 'password_too_plain'
    : null
}
