import { draft as article, slogan } from '../content/desk.fixture.ts'
import type { BuiltUnit } from '@nguon/testing/builders/committee'
import { z } from 'zod'
import { matrix } from '../access-matrix.ts'
import { portalRouter } from '../portal.ts'
import type { Objects } from './access-objects.fixture.ts'
import type { PortalCaller } from './portal.ts'

const decision = { from: '2026-03-01', document: '27-QĐ/ĐU' }
const classFinished = { kind: 'class_finished', on: '2026-03-01' } as const

const mergeOf = ({ personId, memberId, caseId }: Objects) => ({
  keptId: memberId,
  droppedId: personId,
  fromDropped: [],
  continuing: caseId,
  reason: 'một người nhập hai lần',
  seen: 'x',
})
const pairOf = ({ personId, memberId }: Objects) => ({ firstId: personId, secondId: memberId })

type Attempt = (caller: PortalCaller, there: Objects, own: BuiltUnit) => Promise<unknown>

/** What can be tried with an id of another unit, by procedure and place of the id in its input. */
export const attempts: Record<string, Attempt> = {
  'units.tree parentId': ({ units }, { unit }) => units.tree({ parentId: unit }),
  'units.get id': ({ units }, { unit }) => units.get({ id: unit }),
  'units.rename unitId': ({ units }, { unit }) =>
    units.rename({ unitId: unit, name: 'Chi bộ thôn Chín', ...decision }),
  'units.place unitId': ({ units }, { unit }, own) =>
    units.place({ unitId: unit, parentId: own.id, ...decision }),
  'units.place parentId': ({ units }, { unit }, own) =>
    units.place({ unitId: own.id, parentId: unit, ...decision }),
  'units.create parentId': ({ units }, { unit }) =>
    units.create({ parentId: unit, name: 'Chi bộ thôn Chín', kind: 'sub_cell', ...decision }),
  'candidates.create unitId': ({ candidates }, { unit }) =>
    candidates.create({
      unitId: unit,
      fullName: 'Ka Lan',
      sourcedOn: '2026-03-01',
      basis: { basis: 'party_work', givenOn: '2026-03-01' },
    }),
  'candidates.list unitId': ({ candidates }, { unit }) => candidates.list({ unitId: unit }),
  'candidates.counts unitId': ({ candidates }, { unit }) => candidates.counts({ unitId: unit }),
  'candidates.get caseId': ({ candidates }, { caseId }) => candidates.get({ caseId }),
  'candidates.reveal caseId': ({ candidates }, { caseId }) =>
    candidates.reveal({ caseId, field: 'ethnicity', reason: 'đối chiếu hồ sơ' }),
  'candidates.helpers caseId': ({ candidates }, { caseId }) => candidates.helpers({ caseId }),
  'candidates.bulk.preview memberId': ({ candidates }, { memberId }) =>
    candidates.bulk.preview({ memberId, on: '2026-03-01', chosen: { matching: {} } }),
  'candidates.bulk.preview chosen.caseIds': ({ candidates }, { memberId, caseId }) =>
    candidates.bulk.preview({ memberId, on: '2026-03-01', chosen: { caseIds: [caseId] } }),
  'candidates.bulk.preview chosen.matching.unitId': ({ candidates }, { memberId, unit }) =>
    candidates.bulk.preview({ memberId, on: '2026-03-01', chosen: { matching: { unitId: unit } } }),
  'candidates.bulk.assign memberId': ({ candidates }, { memberId, caseId }) =>
    candidates.bulk.assign({ memberId, on: '2026-03-01', cases: [{ caseId, expectedSeq: 1 }] }),
  'candidates.bulk.assign cases.caseId': ({ candidates }, { memberId, caseId }) =>
    candidates.bulk.assign({ memberId, on: '2026-03-01', cases: [{ caseId, expectedSeq: 1 }] }),
  'candidates.bulk.undo actId': ({ candidates }, { actId }) => candidates.bulk.undo({ actId }),
  'candidates.recordStep caseId': ({ candidates }, { caseId }) =>
    candidates.recordStep({
      caseId,
      command: { kind: 'finish_class', on: '2026-03-01' },
      expectedSeq: 1,
      reason: 'đã đối chiếu',
    }),
  'candidates.weighFact caseId': ({ candidates }, { caseId }) =>
    candidates.weighFact({ caseId, event: classFinished }),
  'candidates.recordFact caseId': ({ candidates }, { caseId }) =>
    candidates.recordFact({ caseId, event: classFinished, expectedSeq: 1, reason: 'bổ sung' }),
  'members.list unitId': ({ members }, { unit }) => members.list({ unitId: unit }),
  'members.counts unitId': ({ members }, { unit }) => members.counts({ unitId: unit }),
  'members.structure unitId': ({ members }, { unit }) => members.structure({ unitId: unit }),
  'members.get memberId': ({ members }, { memberId }) => members.get({ memberId }),
  'members.record memberId': ({ members }, { memberId }) =>
    members.record({ memberId, fact: { kind: 'post_left', on: '2026-03-01' }, expectedSeq: 0 }),
  'members.takeBack memberId': ({ members }, { memberId }) =>
    members.takeBack({ memberId, seq: 1, expectedSeq: 1, reason: 'ghi nhầm' }),
  'members.reveal memberId': ({ members }, { memberId }) =>
    members.reveal({ memberId, field: 'ethnicity', reason: 'đối chiếu hồ sơ' }),
  'duplicates.compare firstId': ({ duplicates }, there) => duplicates.compare(pairOf(there)),
  'duplicates.compare secondId': ({ duplicates }, there) => duplicates.compare(pairOf(there)),
  'duplicates.merge keptId': ({ duplicates }, there) => duplicates.merge(mergeOf(there)),
  'duplicates.merge droppedId': ({ duplicates }, there) => duplicates.merge(mergeOf(there)),
  'duplicates.merge continuing': ({ duplicates }, there) => duplicates.merge(mergeOf(there)),
  'duplicates.dismiss firstId': ({ duplicates }, there) => duplicates.dismiss(pairOf(there)),
  'duplicates.dismiss secondId': ({ duplicates }, there) => duplicates.dismiss(pairOf(there)),
  'duplicates.reopen firstId': ({ duplicates }, there) => duplicates.reopen(pairOf(there)),
  'duplicates.reopen secondId': ({ duplicates }, there) => duplicates.reopen(pairOf(there)),
  'duplicates.reverse mergeId': ({ duplicates }, { mergeId }) => duplicates.reverse({ mergeId }),
  'imports.get batchId': ({ imports }, { batchId }) => imports.get({ batchId }),
  'imports.preview batchId': ({ imports }, { batchId }) => imports.preview({ batchId }),
  'imports.choose batchId': ({ imports }, { batchId }) =>
    imports.choose({ batchId, checkedAt: '2026-04-02T01:00:00Z', sheets: [], remember: false }),
  'imports.forgetMapping mappingId': ({ imports }, { mappingId }) =>
    imports.forgetMapping({ mappingId }),
  'imports.start fileId': ({ imports }, { fileId }) => imports.start({ fileId }),
  'imports.commit batchId': ({ imports }, { batchId }) => imports.commit({ batchId }),
  'imports.cancel batchId': ({ imports }, { batchId }) => imports.cancel({ batchId }),
  'imports.undoPreview batchId': ({ imports }, { batchId }) => imports.undoPreview({ batchId }),
  'imports.undo batchId': ({ imports }, { batchId }) => imports.undo({ batchId }),
  'exports.get exportId': ({ exports }, { exportId }) => exports.get({ exportId }),
  'exports.cancel exportId': ({ exports }, { exportId }) => exports.cancel({ exportId }),
  'exports.candidates filter.unitId': ({ exports }, { unit }) =>
    exports.candidates({ format: 'xlsx', filter: { unitId: unit } }),
  'content.articles.get id': ({ content }, { articleId }) =>
    content.articles.get({ id: articleId }),
  'content.articles.save id': ({ content }, { articleId }) =>
    content.articles.save({
      id: articleId,
      expectedVersion: 1,
      draft: { ...article, title: 'Khác' },
    }),
  'content.articles.submit id': ({ content }, { articleId }) =>
    content.articles.submit({ id: articleId, expectedVersion: 1 }),
  'content.articles.withdrawFromReview id': ({ content }, { articleId }) =>
    content.articles.withdrawFromReview({ id: articleId }),
  'content.articles.withdraw id': ({ content }, { articleId }) =>
    content.articles.withdraw({ id: articleId, reason: 'Đăng nhầm' }),
  'content.articles.publish id': ({ content }, { articleId }) =>
    content.articles.publish({ id: articleId, expectedVersion: 1 }),
  'content.articles.return id': ({ content }, { articleId }) =>
    content.articles.return({ id: articleId, comment: 'Bổ sung nguồn ảnh' }),
  'content.slogans.save id': ({ content }, { sloganId }) =>
    content.slogans.save({
      id: sloganId,
      expectedVersion: 1,
      draft: { ...slogan, firstLine: 'Khác' },
    }),
  'content.slogans.submit id': ({ content }, { sloganId }) =>
    content.slogans.submit({ id: sloganId, expectedVersion: 1 }),
  'content.slogans.withdrawFromReview id': ({ content }, { sloganId }) =>
    content.slogans.withdrawFromReview({ id: sloganId }),
  'content.slogans.return id': ({ content }, { sloganId }) =>
    content.slogans.return({ id: sloganId, comment: 'Bổ sung nguồn ảnh' }),
  'content.slogans.withdraw id': ({ content }, { sloganId }) =>
    content.slogans.withdraw({ id: sloganId, reason: 'Đăng nhầm' }),
  'content.slogans.publish id': ({ content }, { sloganId }) =>
    content.slogans.publish({ id: sloganId, expectedVersion: 1 }),
  'figures.read releaseId': ({ figures }, { releaseId }) => figures.read({ releaseId }),
  'figures.publish releaseId': ({ figures }, { releaseId }) => figures.publish({ releaseId }),
  'people.flags personId': ({ people }, { personId }) => people.flags({ personId }),
  'people.noteFlag personId': ({ people }, { personId }) =>
    people.noteFlag({ personId, flag: 'demobilised', since: '2026-03-01' }),
  'people.endFlag flagId': ({ people }, { flagId }) =>
    people.endFlag({ flagId, until: '2026-03-01' }),
  'people.withdrawFlag flagId': ({ people }, { flagId }) => people.withdrawFlag({ flagId }),
  'people.bases personId': ({ people }, { personId }) => people.bases({ personId }),
  'people.recordBasis personId': ({ people }, { personId }) =>
    people.recordBasis({ personId, basis: 'consent', givenOn: '2026-03-01' }),
  'people.withdrawConsent basisId': ({ people }, { basisId }) =>
    people.withdrawConsent({ basisId, on: '2026-03-01' }),
  'tables.changeView id': ({ tables }, { viewId }) =>
    tables.changeView({ id: viewId, name: 'Khác' }),
  'tables.deleteView id': ({ tables }, { viewId }) => tables.deleteView({ id: viewId }),
  'tables.restoreView id': ({ tables }, { viewId }) => tables.restoreView({ id: viewId }),
  'tables.openWith id': ({ tables }, { viewId }) =>
    tables.openWith({ list: 'candidates', id: viewId }),
  'audit.list subjectId': ({ audit }, { caseId }) => audit.list({ subjectId: caseId }),
  'accounts.delegate unitId': ({ accounts }, { unit }) =>
    accounts.delegate({
      unitId: unit,
      role: 'leader',
      userName: 'deputy',
      validTo: '2026-04-30',
    }),
  'accounts.resetBelow id': ({ accounts }, { accountId }) => accounts.resetBelow({ id: accountId }),
  'accounts.takeBack grantId': ({ accounts }, { grantId }) => accounts.takeBack({ grantId }),
}

/** Ids that name no row: the one a form chose for a new case, those of pictures in a text, what narrows a file of the log. */
export const namesNothing = [
  'candidates.create caseId',
  'content.articles.create body.imageId',
  'content.articles.save draft.body.imageId',
  'exports.audit filter.subjectId',
]

/** Every id that a procedure of a unit takes, read from the router itself. */
export const takenIds = (): string[] =>
  Object.entries(matrix).flatMap(([name, { guard }]) =>
    guard.kind === 'unit' ? inputsOf(name).map((place) => `${name} ${place}`) : [],
  )

const declared = z.object({ inputs: z.array(z.instanceof(z.ZodType)) })

function inputsOf(name: string): string[] {
  const procedure: unknown = Reflect.get(portalRouter._def.procedures, name)
  const { inputs } = declared.parse(Reflect.get(Object(procedure), '_def'))
  const options = { io: 'input', unrepresentable: 'any' } as const
  return [...new Set(inputs.flatMap((input) => idsIn(z.toJSONSchema(input, options))))]
}

/** Where a JSON schema asks for a UUID, by the names of the properties that lead there. */
function idsIn(schema: unknown, at: readonly string[] = []): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  if ('format' in schema && schema.format === 'uuid') return [at.join('.')]
  return Object.entries(schema).flatMap(([key, part]) =>
    key === 'properties'
      ? Object.entries(Object(part)).flatMap(([name, each]) => idsIn(each, [...at, name]))
      : idsIn(part, at),
  )
}
