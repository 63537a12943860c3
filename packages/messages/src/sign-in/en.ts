import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  title: 'Sign in',
  lead: 'Internal portal, for issued accounts only.',
  userName: 'User name',
  password: 'Password',
  passwordHint: 'Pasting from a password manager works.',
  submit: 'Sign in',
  promise: 'With every person, from the source list to official membership.',
  rules: {
    records: 'The records in this portal are internal to the Party.',
    logged: 'Every look at sensitive data is logged.',
    session: 'On a shared computer, sign out when you are done.',
  },
  help: 'Cannot get in? Ask the system administrator of the committee.',
  insecure:
    'This address is not encrypted, so signing in cannot work. Open the portal by https or on the server itself.',
  again: {
    title: 'Your session has ended',
    text: 'Sign in again to go on; what you were entering is still there.',
  },
  change: {
    title: 'Change password',
    forced: 'The current password is only for the first sign-in. Set your own, then go on.',
    issued:
      'This password was issued by {by} at {at}. If you did not ask for it, tell the system administrator at once.',
    current: 'Current password',
    next: 'New password',
    nextHint: 'At least {min} characters. A long sentence beats odd characters.',
    repeat: 'New password again',
    submit: 'Change password',
    done: 'Password changed',
  },
  sessions: {
    title: 'My sessions',
    hint: 'Where this account is signed in. End what you do not know, and change the password.',
    device: 'Device',
    current: 'This device',
    since: 'Signed in',
    seen: 'Last used',
    end: 'End',
    endOf: 'End the session on {device}',
    ended: 'Session ended',
    unknown: 'Unknown device',
  },
  firstHour: {
    title: 'Create the committee',
    lead: 'First step: the name of the Party organisation and the day it was established. The tree of units starts here; the units are imported later.',
    name: 'Name of the Party organisation',
    nameHint: 'For example: Đảng bộ xã Sơn Khê',
    parentBody: 'Directly superior body',
    parentHint: 'For example: Đảng bộ tỉnh Lâm Đồng',
    establishedOn: 'Established on',
    establishedHint: 'By its founding decision; figures count from this day.',
    submit: 'Create the committee',
    done: 'Committee created',
  },
}
