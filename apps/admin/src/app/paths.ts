import { integer, path, sortBy, text } from '../shell/path-builder.ts'

/** Every address of the portal. A screen with a unit in scope starts with `/u/:unitId`. */
export const paths = {
  home: path('/'),
  unit: path('/u/:unitId'),
  signIn: path('/sign-in', { back: text }),
  changePassword: path('/change-password'),
  firstHour: path('/first-hour'),
  sessions: path('/sessions'),
  accounts: path('/accounts', {
    q: text,
    sort: sortBy('displayName', 'lastSignInAt'),
    page: integer(1),
  }),
  newAccount: path('/accounts/new'),
  account: path('/accounts/:accountId'),
}
