import { index, layout, route } from '@react-router/dev/routes'
import type { RouteConfig } from '@react-router/dev/routes'

export default [
  route('sign-in', '../sign-in/sign-in-route.tsx'),
  layout('../my-account/bare-route.tsx', [
    route('change-password', '../my-account/change-password-route.tsx'),
    route('first-hour', '../first-hour/first-hour-route.tsx'),
  ]),
  layout('../shell/shell-route.tsx', [
    index('../shell/home-route.tsx'),
    route('u/:unitId', '../shell/home-route.tsx', { id: 'unit-home' }),
    route('sessions', '../my-account/sessions-route.tsx'),
    route('accounts', '../accounts/accounts-route.tsx'),
    route('accounts/new', '../accounts/new-account-route.tsx'),
    route('accounts/:accountId', '../accounts/account-route.tsx'),
    route('*', '../shell/not-found-route.tsx'),
  ]),
] satisfies RouteConfig
