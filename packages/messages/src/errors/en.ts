import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  kind: {
    unauthenticated: 'Your session has ended. Please sign in again.',
    forbidden: 'Your account may not do this.',
    not_found: 'Not found, or outside the units you work in.',
    conflict: 'Somebody else has just changed this. Load it again, then go on.',
    refused: 'This cannot be done yet: a condition is not met.',
    invalid: 'Something entered is not right. Please check the fields.',
    throttled: 'Too many attempts. Wait a little, then try again.',
    too_large: 'The file or the text is too large.',
    unavailable: 'The system cannot answer at the moment. Try again in a few minutes.',
  },
  bug: 'An unexpected error. Nothing is lost; try again, and tell the administrator if it happens again.',
  offline: 'This device has no network connection. Connect it and try again.',
  unreachable: 'The server cannot be reached. Check the network and try again.',
  field: {
    missing: 'Missing',
    tooLow: 'The number is too small',
    tooLong: 'Too long',
    tooHigh: 'The number is too large',
    tooMany: 'Too many entries',
    wrong: 'Not right',
  },
  cited: 'Under {place}.',
  wait: {
    plural: { one: 'Try again in {count} minute.', other: 'Try again in {count} minutes.' },
  },
}
