import { listCaseIds, rebuildCases } from '@nguon/db/candidates/rebuild-cases'
import { buildAccount } from '@nguon/testing/builders/account'
import { describe, expect } from 'vitest'
import { create, drive, test as it } from '../candidates/candidates.fixture.ts'
import { testToday, type PortalCaller } from '../testing/portal.ts'

const citation = { document: '06-HD/TW', issuedOn: '2025-06-09', article: 'điểm 5.1, khoản 2' }
const edition = '294-qd-tw'
const helpers = { edition, rule: 'mentorOfficialMember', value: true, citation }
const certificate = { edition, rule: 'classCertificateMonths', value: 48, citation }
const reason = 'Văn bản mới chưa nhắc lại'

type Listed = Awaited<ReturnType<PortalCaller['rules']['list']>>
const ruleOf = ({ editions }: Listed, rule: string) =>
  editions.find(({ id }) => id === edition)?.rules.find((each) => each.rule === rule)

describe('the editions of a committee', () => {
  it('stand with their days, and every number with its place and its mark', async ({
    portal,
    world,
  }) => {
    const listed = await portal.as(world.secretary, world.cell.id).rules.list()
    expect(listed.atRoot).toBe(false)
    expect(listed.editions.map(({ id, from, to, inForce }) => [id, from, to, inForce])).toEqual([
      ['208-qd-tw', '2026-07-26', null, false],
      ['294-qd-tw', '2025-07-01', '2026-07-25', true],
    ])
    expect(ruleOf(listed, 'dossierStaleMonths')).toMatchObject({
      value: 12,
      mark: 'general_knowledge',
      binding: false,
      isConfirmed: false,
      seq: 0,
    })
    expect(ruleOf(listed, 'overAgeConsent')).toMatchObject({ mark: 'verified', binding: true })
  })
})

describe('a number that the leader has read in its document', () => {
  it('is binding in the whole tree of his committee, until he takes it back', async ({
    portal,
    world,
  }) => {
    const leader = portal.as(world.leader, world.root.id)
    const secretary = portal.as(world.secretary, world.cell.id)
    const caseId = await create(secretary, world.cell, 'Ka Dung Thảo')
    const assign = (reason?: string) =>
      secretary.candidates.recordStep({
        caseId,
        command: { kind: 'assign_mentor', on: '2025-08-20', mentorId: world.novice },
        expectedSeq: 1,
        ...(reason === undefined ? {} : { reason }),
      })
    const weighed = () =>
      secretary.candidates.weighFact({
        caseId,
        event: { kind: 'mentor_assigned', on: '2025-08-20', mentorId: world.novice },
      })
    expect(await assign()).toMatchObject({
      outcome: 'reason_needed',
      warnings: [{ kind: 'helper_on_probation', binding: false }],
    })

    await leader.rules.confirm({ ...helpers, expectedSeq: 0 })
    await expect(assign('đã đối chiếu')).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      message: 'helper_on_probation',
      cause: { details: { citation } },
    })
    expect(await weighed()).toMatchObject({
      findings: [{ kind: 'helper_on_probation', binding: true, citation }],
    })
    expect(ruleOf(await secretary.rules.list(), 'mentorOfficialMember')).toMatchObject({
      mark: 'second_hand',
      isConfirmed: true,
      binding: true,
      citation,
      published: { citation: { document: 'Điều lệ Đảng' } },
      seq: 1,
      history: [{ seq: 1, citation, value: true, recordedBy: 'leader' }],
    })
    const { nextSteps } = await secretary.candidates.get({ caseId })
    expect(nextSteps.find(({ command }) => command === 'assign_mentor')?.rules).toContainEqual({
      rule: 'mentorOfficialMember',
      citation,
      binding: true,
    })

    await leader.rules.withdraw({ edition, rule: helpers.rule, reason, expectedSeq: 1 })
    expect(await assign()).toMatchObject({ outcome: 'reason_needed' })
    const withdrawn = ruleOf(await secretary.rules.list(), 'mentorOfficialMember')
    expect(withdrawn).toMatchObject({ isConfirmed: false, binding: false, seq: 2 })
    expect(withdrawn?.history.map((entry) => entry.reason)).toEqual([null, reason])
  })

  it('counts with the number of the document, for new and for running cases', async ({
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const caseId = await create(planner, world.cell, 'Lơ Mu Ha Gét')
    await drive(planner, caseId, [{ kind: 'finish_class', on: '2025-09-01' }])
    const expiry = async (id: string) =>
      (await planner.candidates.get({ caseId: id })).deadlines.find(
        ({ kind }) => kind === 'certificate_expires',
      )
    expect(await expiry(caseId)).toMatchObject({ on: { year: 2030 }, binding: false })

    await portal.as(world.leader, world.root.id).rules.confirm({ ...certificate, expectedSeq: 0 })
    expect(await expiry(caseId)).toMatchObject({ on: { year: 2029 }, binding: true, citation })
    const rebuilt = await portal.services.scoped(
      { account: world.planner, unit: world.root.id },
      async (trx) => rebuildCases(trx, testToday, await listCaseIds(trx)),
    )
    expect(rebuilt).toEqual([{ caseId, differs: ['due_on'] }])
    const later = await create(planner, world.cell, 'Cil Múp Ha Kim')
    await drive(planner, later, [{ kind: 'finish_class', on: '2025-09-01' }])
    expect((await planner.candidates.get({ caseId: later })).dueOn).toMatchObject({ year: 2029 })
  })

  it('is copied for the public site, and taken away with the confirmation', async ({
    database,
    portal,
    world,
  }) => {
    const { rules } = portal.as(world.leader, world.root.id)
    const copied = () =>
      database.query(
        `select value, document, article from pub.rule_confirmation
         where committee_id = $1 and rule = 'cellVote'`,
        [world.committee],
      )
    const value = { numerator: 2, denominator: 3, of: 'official_members' }
    await rules.confirm({ edition, rule: 'cellVote', value, citation, expectedSeq: 0 })
    const { document, article } = citation
    expect(await copied()).toEqual([{ value, document, article }])
    await rules.withdraw({ edition, rule: 'cellVote', reason, expectedSeq: 1 })
    expect(await copied()).toEqual([])
  })

  it('says nothing to another committee', async ({ database, portal, world }) => {
    const { other } = world
    const leader = await buildAccount(database, 'other.leader', [
      { role: 'leader', unit: other.root },
    ])
    const theirs = portal.as(leader, other.root.id)
    const before = ruleOf(await theirs.rules.list(), 'introducers')
    await portal
      .as(world.leader, world.root.id)
      .rules.confirm({ ...helpers, rule: 'introducers', value: 2, expectedSeq: 0 })
    expect(ruleOf(await theirs.rules.list(), 'introducers')).toEqual(before)
    await theirs.rules.confirm({ ...helpers, rule: 'introducers', value: 2, expectedSeq: 0 })
    expect(ruleOf(await theirs.rules.list(), 'introducers')).toMatchObject({ isConfirmed: true })
  })

  it('is kept by who did it, in the log as well', async ({ database, portal, world }) => {
    const admin = await buildAccount(database, 'admin', [{ role: 'system_admin', unit: null }])
    const stale = { ...helpers, rule: 'dossierStaleMonths', value: 12, expectedSeq: 0 }
    await portal.as(admin, world.root.id).rules.confirm(stale)
    expect(
      await database.query(
        `select account_id, action, changes from app.audit_event
         where action like 'rules.%' order by at desc limit 1`,
      ),
    ).toEqual([
      {
        account_id: admin,
        action: 'rules.confirm',
        changes: { edition: '294-qd-tw', rule: 'dossierStaleMonths', ...citation, value: '12' },
      },
    ])
  })
})

describe('a confirmation', () => {
  it.for([
    ['of a verified number', { rule: 'overAgeConsent', value: true }, 'rule_is_verified'],
    ['with a value of another kind', { value: 'đúng' }, 'value_of_another_kind'],
    ['of an edition that is not there', { edition: '20-qd-tw' }, 'edition'],
    [
      'by a document of tomorrow',
      { citation: { ...citation, issuedOn: '2026-04-02' } },
      'date_in_future',
    ],
  ] as const)('%s is refused', async ([, changes, reason], { portal, world }) => {
    const { rules } = portal.as(world.leader, world.root.id)
    await expect(rules.confirm({ ...helpers, expectedSeq: 0, ...changes })).rejects.toMatchObject({
      message: reason,
    })
  })

  it('is refused without a place in the document', async ({ portal, world }) => {
    const { rules } = portal.as(world.leader, world.root.id)
    const nowhere = { ...helpers, expectedSeq: 0, citation: { ...citation, article: ' ' } }
    await expect(rules.confirm(nowhere)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('is refused to a unit below the root, and to those who take the steps', async ({
    portal,
    world,
  }) => {
    const below = portal.as(world.leader, world.cell.id).rules
    await expect(below.confirm({ ...helpers, expectedSeq: 0 })).rejects.toMatchObject({
      message: 'committee',
    })
    const planner = portal.as(world.planner, world.root.id).rules
    await expect(planner.confirm({ ...helpers, expectedSeq: 0 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(portal.as(null, world.root.id).rules.list()).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })

  it('is never written over another that came first', async ({ portal, world }) => {
    const { rules } = portal.as(world.leader, world.root.id)
    const acquainted = { ...helpers, rule: 'mentorAcquaintanceMonths', expectedSeq: 0 }
    const both = await Promise.allSettled([
      rules.confirm({ ...acquainted, value: 12 }),
      rules.confirm({ ...acquainted, value: 6 }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(rules.confirm({ ...acquainted, value: 6 })).rejects.toMatchObject({
      message: 'rule_changed_meanwhile',
    })
    await expect(
      rules.withdraw({ edition, rule: 'readmissionMonths', reason, expectedSeq: 0 }),
    ).rejects.toMatchObject({ message: 'not_confirmed' })
  })
})
