import { z } from 'zod'
import { line } from '../content/line.ts'

/** The name that is typed at sign-in: 2 to 64 small Latin letters, digits, dots, lines. */
export const userName = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/, 'user_name_form')

/** A new account as the form and the wire carry it. */
export const accountDraft = z.strictObject({
  userName,
  displayName: line(120).min(1).min(2, 'name_too_short'),
})

export type AccountDraft = z.infer<typeof accountDraft>
