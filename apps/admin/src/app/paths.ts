import { contentStatuses } from '@nguon/domain/content/lifecycle'
import { ageBandIds } from '@nguon/domain/members/age-bands'
import { likenessBases } from '@nguon/domain/duplicates/likeness-bases'
import { personGroups } from '@nguon/domain/people/groups'
import { exits, memberExits, stages } from '@nguon/domain/recruitment/stages'
import { unitKinds } from '@nguon/domain/units/kinds'
import { memberViews } from '../members/member-views.ts'
import { densities } from '../tables/density.ts'
import {
  columnIds,
  day,
  integer,
  oneOf,
  path,
  sortBy,
  text,
  typed,
  uuid,
} from '../shell/path-builder.ts'

const auditFilter = {
  action: text,
  who: typed,
  subject: text,
  id: uuid,
  from: day,
  to: day,
}

/** Every address of the portal. A screen with a unit in scope starts with `/u/:unitId`. */
export const paths = {
  home: path('/'),
  unit: path('/u/:unitId'),
  overview: path('/u/:unitId/overview', { year: integer(2000), units: oneOf('all') }),
  figures: path('/u/:unitId/figures', { month: text, release: text }),
  candidates: path('/u/:unitId/candidates', {
    view: oneOf('open', 'overdue', 'soon', 'closed'),
    stage: oneOf(...stages, ...exits),
    group: oneOf(...personGroups.terms.map(({ id }) => id)),
    unit: text,
    admitted: integer(2000),
    asked: oneOf('import'),
    q: typed,
    sort: sortBy('name', 'stage_since', 'due'),
    after: text,
    before: text,
    from: integer(1),
    open: text,
    columns: columnIds,
    density: oneOf(...densities),
    paper: oneOf('whole'),
    acts: oneOf('recent'),
  }),
  newCandidate: path('/u/:unitId/candidates/new', { unit: text }),
  candidate: path('/u/:unitId/candidates/:caseId', { step: text }),
  members: path('/u/:unitId/members', {
    view: oneOf(...memberViews),
    standing: oneOf('official', 'probationary'),
    gender: oneOf('female'),
    age: oneOf(...ageBandIds),
    group: oneOf(...personGroups.terms.map(({ id }) => id)),
    how: oneOf(...memberExits),
    year: oneOf('this'),
    on: day,
    unit: text,
    q: typed,
    sort: sortBy('name'),
    after: text,
    before: text,
    from: integer(1),
    open: text,
    columns: columnIds,
    density: oneOf(...densities),
  }),
  member: path('/u/:unitId/members/:memberId', { act: oneOf('record') }),
  notice: path('/u/:unitId/candidates/:caseId/notice'),
  duplicates: path('/u/:unitId/duplicates', {
    view: oneOf('dismissed', 'merged'),
    basis: oneOf(...likenessBases),
  }),
  duplicatePair: path('/u/:unitId/duplicates/:firstId/:secondId'),
  units: path('/u/:unitId/units', { q: typed, at: text }),
  unitPage: path('/u/:unitId/units/:id', { q: typed, at: text }),
  sources: path('/u/:unitId/sources', {
    status: oneOf('not_reported', 'exhausted', 'present_not_eligible', 'available'),
    page: integer(1),
  }),
  rules: path('/u/:unitId/rules', { edition: text, confirm: text, withdraw: text }),
  signIn: path('/sign-in', { back: typed }),
  changePassword: path('/change-password'),
  firstHour: path('/first-hour'),
  sessions: path('/sessions'),
  accounts: path('/accounts', {
    q: typed,
    sort: sortBy('displayName', 'lastSignInAt'),
    page: integer(1),
  }),
  newAccount: path('/accounts/new'),
  unitAccounts: path('/accounts/units', {
    within: uuid,
    kind: oneOf(...unitKinds.terms.map(({ id }) => id)),
  }),
  reissue: path('/accounts/slips', { view: oneOf('over', 'all') }),
  account: path('/accounts/:accountId'),
  accountsBelow: path('/u/:unitId/accounts', { q: typed }),
  content: path('/u/:unitId/content', { status: oneOf(...contentStatuses) }),
  article: path('/u/:unitId/content/articles/:articleId'),
  slogans: path('/u/:unitId/content/slogans'),
  newSlogan: path('/u/:unitId/content/slogans/new'),
  slogan: path('/u/:unitId/content/slogans/:sloganId'),
  committeeInfo: path('/u/:unitId/committee-info'),
  audit: path('/u/:unitId/audit', auditFilter),
  auditOfAll: path('/audit', auditFilter),
  imports: path('/u/:unitId/imports'),
  exports: path('/u/:unitId/exports'),
  importBatch: path('/u/:unitId/imports/:batchId', { view: oneOf('columns') }),
}
