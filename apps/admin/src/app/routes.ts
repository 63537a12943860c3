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
    route('u/:unitId/overview', '../overview/overview-route.tsx'),
    route('u/:unitId/figures', '../figures/figures-route.tsx'),
    route('u/:unitId/candidates', '../candidates/candidates-route.tsx'),
    route('u/:unitId/candidates/new', '../candidates/new-candidate-route.tsx'),
    route('u/:unitId/candidates/:caseId', '../candidates/candidate-route.tsx'),
    route('u/:unitId/units/:id?', '../units/units-route.tsx'),
    route('u/:unitId/sources', '../units/sources-route.tsx'),
    route('u/:unitId/rules', '../rules/rules-route.tsx'),
    route('sessions', '../my-account/sessions-route.tsx'),
    route('accounts', '../accounts/accounts-route.tsx'),
    route('accounts/new', '../accounts/new-account-route.tsx'),
    route('accounts/:accountId', '../accounts/account-route.tsx'),
    route('u/:unitId/content', '../content/articles-route.tsx'),
    route('u/:unitId/content/articles/:articleId', '../content/article-route.tsx'),
    route('u/:unitId/content/slogans', '../content/slogans-route.tsx'),
    route('u/:unitId/content/slogans/new', '../content/new-slogan-route.tsx'),
    route('u/:unitId/content/slogans/:sloganId', '../content/slogan-route.tsx'),
    route('u/:unitId/committee-info', '../committee-info/committee-info-route.tsx'),
    route('u/:unitId/audit', '../audit/audit-route.tsx'),
    route('audit', '../audit/audit-route.tsx', { id: 'audit-of-all' }),
    route('u/:unitId/imports', '../imports/imports-route.tsx'),
    route('u/:unitId/imports/:batchId', '../imports/import-route.tsx'),
    route('u/:unitId/exports', '../exports/exports-route.tsx'),
    route('*', '../shell/not-found-route.tsx'),
  ]),
] satisfies RouteConfig
