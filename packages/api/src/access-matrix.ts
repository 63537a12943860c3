import { randomUUID } from 'node:crypto'
import type { DataClass } from '@nguon/domain/access/roles'
import { ofLists } from './access-of-lists.ts'
import type { Guard } from './trpc.ts'

export type MatrixRow = { guard: Guard; input: () => unknown }

const open: Guard = { kind: 'open' }
const self: Guard = { kind: 'signed_in' }
const installation = (dataClass: DataClass): Guard => ({ kind: 'installation', dataClass })
const unit = (dataClass: DataClass): Guard => ({ kind: 'unit', dataClass })
const id = () => ({ id: randomUUID() })
const person = () => ({ personId: randomUUID() })
const decision = { from: '2026-03-01', document: '27-QĐ/ĐU' }
const reference = { document: '06-HD/TW', issuedOn: '2025-06-09', article: 'điểm 5.4' }
const rule = () => ({ edition: '294-qd-tw', rule: 'classCertificateMonths', expectedSeq: 0 })
const unfiltered = () => ({ format: 'csv', filter: {} })
const pair = () => ({ firstId: randomUUID(), secondId: randomUUID() })
const kept = () => ({ keptId: randomUUID(), droppedId: randomUUID(), fromDropped: [] })
const merge = () => ({ ...kept(), continuing: null, reason: 'nhập hai lần', seen: 'x' })
const exportOf = () => ({ exportId: randomUUID() })
const batch = () => ({ batchId: randomUUID() })

const version = () => ({ ...id(), expectedVersion: 1 })
const comment = () => ({ ...id(), comment: 'Bổ sung nguồn ảnh' })
const withdrawal = () => ({ ...id(), reason: 'Đăng nhầm' })
const article = () => ({
  title: 'Đảng viên mới',
  sapo: '',
  authorName: '',
  category: '',
  body: [],
  image: null,
})
const slogan = () => ({
  kicker: '',
  firstLine: 'Uống nước nhớ nguồn',
  secondLine: '',
  validFrom: '2026-01-01',
  validTo: null,
  position: 1,
})
const committeeInfo = () => ({
  name: 'Đảng bộ xã Khe Mây',
  parentBody: '',
  contact: { address: '', phone: '', email: '' },
  responsible: '',
  licence: '',
})

const place = { headerFrom: 1, dataFrom: 2, unitInHeadings: false, legacyText: null }
const columns = [
  { column: 1, field: 'full_name' },
  { column: 2, field: 'person_unit' },
]
const sheet = { sheet: 'Danh sách', kind: 'members', ...place, columns }

/** Every procedure of the portal with its guard and an input that passes validation. */
export const matrix: Record<string, MatrixRow> = {
  'auth.me': { guard: open, input: () => undefined },
  'auth.signIn': { guard: open, input: () => ({ userName: 'nobody', password: 'không đúng' }) },
  'auth.signOut': { guard: self, input: () => undefined },
  'auth.changePassword': { guard: self, input: () => ({ current: 'không đúng', next: 'ngắn' }) },
  'auth.sessions': { guard: self, input: () => undefined },
  'auth.revokeSession': { guard: self, input: id },
  'accounts.list': { guard: installation('accounts'), input: () => undefined },
  'accounts.create': {
    guard: installation('accounts'),
    input: () => ({ userName: `u${randomUUID().slice(0, 8)}`, displayName: 'Ka Lan' }),
  },
  'accounts.unitsWithout': {
    guard: installation('accounts'),
    input: () => ({ unitId: randomUUID() }),
  },
  'accounts.createForUnits': {
    guard: installation('accounts'),
    input: () => ({
      drafts: [
        { unitId: randomUUID(), userName: 'cb-ban-moi', displayName: 'Bí thư Chi bộ Bản Mới' },
      ],
    }),
  },
  'accounts.reissue': { guard: installation('accounts'), input: () => ({ ids: [randomUUID()] }) },
  'accounts.below': { guard: unit('accounts_below'), input: () => undefined },
  'accounts.resetBelow': { guard: unit('accounts_below'), input: id },
  'accounts.disable': { guard: installation('accounts'), input: id },
  'accounts.enable': { guard: installation('accounts'), input: id },
  'accounts.resetPassword': { guard: installation('accounts'), input: id },
  'accounts.grant': {
    guard: installation('accounts'),
    input: () => ({ accountId: randomUUID(), unitId: randomUUID(), role: 'system_admin' }),
  },
  'accounts.revokeGrant': {
    guard: installation('accounts'),
    input: () => ({ grantId: randomUUID() }),
  },
  'accounts.delegate': {
    guard: unit('units'),
    input: () => ({
      userName: 'nobody',
      unitId: randomUUID(),
      role: 'reader',
      validTo: '2026-12-31',
    }),
  },
  'accounts.loans': { guard: unit('units'), input: () => undefined },
  'accounts.takeBack': { guard: unit('units'), input: () => ({ grantId: randomUUID() }) },
  'candidates.get': { guard: unit('people'), input: () => ({ caseId: randomUUID() }) },
  'candidates.helpers': { guard: unit('people'), input: () => ({ caseId: randomUUID() }) },
  'candidates.create': {
    guard: unit('people_write'),
    input: () => ({
      unitId: randomUUID(),
      fullName: 'Ka Lan',
      sourcedOn: '2026-03-01',
      basis: { basis: 'party_work', givenOn: '2026-03-01' },
    }),
  },
  'candidates.recordStep': {
    guard: unit('people_write'),
    input: () => ({
      caseId: randomUUID(),
      command: { kind: 'finish_class', on: '2026-03-01' },
      expectedSeq: 1,
    }),
  },
  'candidates.weighFact': {
    guard: unit('people_write'),
    input: () => ({
      caseId: randomUUID(),
      event: { kind: 'class_finished', on: '2026-03-01' },
    }),
  },
  'candidates.recordFact': {
    guard: unit('people_write'),
    input: () => ({
      caseId: randomUUID(),
      event: { kind: 'class_finished', on: '2026-03-01' },
      expectedSeq: 1,
      reason: 'ghi bổ sung',
    }),
  },
  'candidates.reveal': {
    guard: unit('sensitive'),
    input: () => ({ caseId: randomUUID(), field: 'religion', reason: 'kiểm tra' }),
  },
  'members.list': { guard: unit('people'), input: () => ({}) },
  'members.counts': { guard: unit('people'), input: () => ({}) },
  'members.structure': { guard: unit('people'), input: () => ({ on: '2025-12-31' }) },
  'members.mentors': { guard: unit('people'), input: () => ({}) },
  'members.get': { guard: unit('people'), input: () => ({ memberId: randomUUID() }) },
  'members.record': {
    guard: unit('people_write'),
    input: () => ({
      memberId: randomUUID(),
      fact: { kind: 'post_taken', on: '2026-03-01', post: 'Chi ủy viên' },
      expectedSeq: 0,
    }),
  },
  'members.takeBack': {
    guard: unit('people_write'),
    input: () => ({ memberId: randomUUID(), seq: 1, expectedSeq: 1, reason: 'ghi nhầm người' }),
  },
  'members.reveal': {
    guard: unit('sensitive'),
    input: () => ({ memberId: randomUUID(), field: 'religion', reason: 'kiểm tra' }),
  },
  'people.flags': { guard: unit('people'), input: person },
  'people.noteFlag': {
    guard: unit('people_write'),
    input: () => ({ ...person(), flag: 'works_away', since: '2026-03-01' }),
  },
  'people.endFlag': {
    guard: unit('people_write'),
    input: () => ({ flagId: randomUUID(), until: '2026-03-01' }),
  },
  'people.withdrawFlag': {
    guard: unit('people_write'),
    input: () => ({ flagId: randomUUID() }),
  },
  'people.bases': { guard: unit('people'), input: person },
  'people.recordBasis': {
    guard: unit('people_write'),
    input: () => ({ ...person(), basis: 'consent', givenOn: '2026-03-01' }),
  },
  'people.withdrawConsent': {
    guard: unit('people_write'),
    input: () => ({ basisId: randomUUID(), on: '2026-03-01' }),
  },
  'duplicates.list': { guard: unit('people_write'), input: () => ({}) },
  'duplicates.compare': { guard: unit('people_write'), input: pair },
  'duplicates.merge': { guard: unit('people_write'), input: merge },
  'duplicates.dismiss': { guard: unit('people_write'), input: pair },
  'duplicates.reopen': { guard: unit('people_write'), input: pair },
  'duplicates.merges': { guard: unit('people_write'), input: () => ({}) },
  'duplicates.reverse': { guard: unit('people_write'), input: () => ({ mergeId: randomUUID() }) },
  'audit.list': { guard: unit('audit'), input: () => ({}) },
  'audit.listAll': { guard: installation('audit'), input: () => ({}) },
  'audit.verify': { guard: installation('audit'), input: () => undefined },
  'content.articles.list': { guard: unit('content'), input: () => ({}) },
  'content.articles.get': { guard: unit('content'), input: id },
  'content.articles.create': { guard: unit('content_write'), input: article },
  'content.articles.save': {
    guard: unit('content_write'),
    input: () => ({ ...version(), draft: article() }),
  },
  'content.articles.submit': { guard: unit('content_write'), input: version },
  'content.articles.withdrawFromReview': { guard: unit('content_write'), input: id },
  'content.articles.return': { guard: unit('content_publish'), input: comment },
  'content.articles.publish': { guard: unit('content_publish'), input: version },
  'content.articles.withdraw': { guard: unit('content_publish'), input: withdrawal },
  'content.slogans.list': { guard: unit('content'), input: () => undefined },
  'content.slogans.create': { guard: unit('content_write'), input: slogan },
  'content.slogans.save': {
    guard: unit('content_write'),
    input: () => ({ ...version(), draft: slogan() }),
  },
  'content.slogans.submit': { guard: unit('content_write'), input: version },
  'content.slogans.withdrawFromReview': { guard: unit('content_write'), input: id },
  'content.slogans.return': { guard: unit('content_publish'), input: comment },
  'content.slogans.publish': { guard: unit('content_publish'), input: version },
  'content.slogans.withdraw': { guard: unit('content_publish'), input: withdrawal },
  'committee.info': { guard: unit('units'), input: () => undefined },
  'committee.changeInfo': {
    guard: unit('units_write'),
    input: () => ({ seen: committeeInfo(), info: committeeInfo() }),
  },
  'committee.create': {
    guard: installation('units_write'),
    input: () => ({ name: 'Đảng bộ xã Khe Mây', parentBody: '', establishedOn: '2025-07-01' }),
  },
  'exports.list': { guard: unit('units'), input: () => undefined },
  'exports.get': { guard: unit('units'), input: exportOf },
  'exports.cancel': { guard: unit('units'), input: exportOf },
  'exports.candidates': { guard: unit('people'), input: unfiltered },
  'exports.units': { guard: unit('units'), input: unfiltered },
  'exports.sources': { guard: unit('people'), input: unfiltered },
  'exports.audit': { guard: unit('audit'), input: unfiltered },
  'figures.list': { guard: unit('figures'), input: () => undefined },
  'figures.read': { guard: unit('figures'), input: () => ({ releaseId: randomUUID() }) },
  'figures.preview': { guard: unit('figures_publish'), input: () => ({ year: 2026, month: 3 }) },
  'figures.freeze': { guard: unit('figures_publish'), input: () => ({ year: 2026, month: 3 }) },
  'figures.publish': {
    guard: unit('figures_publish'),
    input: () => ({ releaseId: randomUUID() }),
  },
  'overview.get': { guard: unit('figures'), input: () => ({ year: 2026 }) },
  'overview.measures': { guard: unit('figures'), input: () => ({ year: 2026, month: 3 }) },
  'plans.get': { guard: unit('plans'), input: () => ({ year: 2026 }) },
  'rules.list': { guard: unit('rules'), input: () => undefined },
  'rules.confirm': {
    guard: unit('rules_write'),
    input: () => ({ ...rule(), citation: reference, value: 60 }),
  },
  'rules.withdraw': {
    guard: unit('rules_write'),
    input: () => ({ ...rule(), reason: 'Văn bản đã thay' }),
  },
  ...ofLists,
  'imports.list': { guard: unit('people'), input: () => undefined },
  'imports.get': { guard: unit('people'), input: batch },
  'imports.preview': { guard: unit('sensitive'), input: batch },
  'imports.mappings': { guard: unit('people'), input: () => undefined },
  'imports.choose': {
    guard: unit('units_write'),
    input: () => ({
      ...batch(),
      checkedAt: '2026-04-02T01:00:00Z',
      sheets: [sheet],
      remember: true,
    }),
  },
  'imports.forgetMapping': {
    guard: unit('units_write'),
    input: () => ({ mappingId: randomUUID() }),
  },
  'imports.start': { guard: unit('units_write'), input: () => ({ fileId: randomUUID() }) },
  'imports.commit': { guard: unit('units_write'), input: batch },
  'imports.cancel': { guard: unit('units_write'), input: batch },
  'imports.undoPreview': { guard: unit('units_write'), input: batch },
  'imports.undo': { guard: unit('units_write'), input: batch },
  'units.tree': { guard: unit('units'), input: () => ({}) },
  'units.get': { guard: unit('units'), input: id },
  'units.search': { guard: unit('units'), input: () => ({ text: 'chi bộ' }) },
  'units.sources': { guard: unit('people'), input: () => ({}) },
  'units.create': {
    guard: unit('units_write'),
    input: () => ({ parentId: randomUUID(), name: 'Chi bộ thôn 9', kind: 'sub_cell', ...decision }),
  },
  'units.rename': {
    guard: unit('units_write'),
    input: () => ({ unitId: randomUUID(), name: 'Chi bộ thôn 9', ...decision }),
  },
  'units.place': {
    guard: unit('units_write'),
    input: () => ({ unitId: randomUUID(), parentId: randomUUID(), ...decision }),
  },
}
