import { roles } from '@nguon/domain/access/roles'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { buildMember } from '@nguon/testing/builders/member'
import { buildCandidate } from '@nguon/testing/builders/person'
import type { TestDatabase } from '@nguon/testing/database'
import { TRPCError } from '@trpc/server'
import { describe, expect } from 'vitest'
import { matrix } from './access-matrix.ts'
import { test as it } from './testing/portal.ts'

/** What PostgreSQL refuses although it is a string, a day that only its calendar lacks, and the last one. */
const texts = ['a\0b', 'nửa chữ \ud800', '0000-01-01', '9999-12-31', 'không phải mã']

type Place = readonly string[]

/** Where the strings of an input stand. */
function stringsIn(value: unknown, at: Place = []): Place[] {
  if (typeof value === 'string') return [at]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => stringsIn(part, [...at, key]))
}

function replaced(value: unknown, [key, ...rest]: Place, text: string): unknown {
  if (key === undefined) return text
  const copy: unknown = structuredClone(value)
  Reflect.set(Object(copy), key, replaced(Reflect.get(Object(copy), key), rest, text))
  return copy
}

const on = '2026-03-02'
const reason = 'theo sổ của chi bộ'

/** The matrix asks for ids that nobody has; here they are of rows that the caller may write. */
async function inputsOf(database: TestDatabase) {
  const { root, first, cell } = await buildCommittee(database, 'h')
  const { caseId } = await buildCandidate(database, cell, 'Ka Lan')
  const memberId = await buildMember(database, cell, 'Huỳnh Hữu Hải')
  const introducers = [{ kind: 'official_member', memberId }]
  const steps = [
    { kind: 'assign_mentor', on, mentorId: memberId },
    { kind: 'complete_dossier', on, introducers },
    { kind: 'decide_admission', on, number: '12-QĐ/ĐU', receivedOn: on },
  ].map((command) => ({ caseId, command, expectedSeq: 1, reason }))
  const facts = [
    { kind: 'sourced', on, rulePackId: '294-qd-tw' },
    { kind: 'mentor_assigned', on, mentorId: memberId },
    { kind: 'mentor_released', on, mentorId: memberId },
    { kind: 'dossier_completed', on, introducers },
    { kind: 'decided', on, number: '12-QĐ/ĐU', receivedOn: on },
    { kind: 'recognised', on, approved: true, effectiveOn: on, vote: null },
  ].map((event) => ({ caseId, event, expectedSeq: 1, reason }))
  const paper = { document: '12-QĐ/ĐU', documentOn: on }
  const membership = [
    { kind: 'left', on, how: 'removed', ...paper },
    { kind: 'exempted', on, until: on, ...paper },
    { kind: 'post_taken', on, post: 'Chi ủy viên', ...paper },
  ]
  const ids = { caseId, memberId, unitId: cell.id, parentId: first.id }
  const known = Object.entries(matrix).map(([name, row]): [string, unknown] => {
    const input: unknown = row.input()
    const given = Object(input) === input ? Object.keys(Object(input)) : []
    const own = Object.entries(ids).filter(([key]) => given.includes(key))
    return [name, own.reduce((all, [key, id]) => replaced(all, [key], id), input)]
  })
  const inputs: [string, unknown][] = [
    ...known,
    ...steps.map((step): [string, unknown] => ['candidates.recordStep', step]),
    ...facts.map((fact): [string, unknown] => ['candidates.recordFact', fact]),
    ['audit.list', { who: 'lan', action: 'x', subjectType: 'x', from: on, to: on }],
    ['candidates.list', { text: 'lan', cursor: 'x' }],
    ['members.list', { text: 'lan', cursor: 'x', on }],
    ...membership.map((fact): [string, unknown] => [
      'members.record',
      { memberId, fact, expectedSeq: 0 },
    ]),
  ]
  return { root, caseId, inputs }
}

describe('whatever a caller writes into an input', () => {
  it('is told to be wrong, or is taken, and never breaks the server', async ({
    database,
    portal,
  }) => {
    const { root, caseId, inputs } = await inputsOf(database)
    const last = 'select last_seq from app.recruitment_case where id = $1'
    const account = await buildAccount(
      database,
      'everybody',
      roles.map((role) => ({ role, unit: role === 'system_admin' ? null : root })),
    )
    const caller = portal.as(account, root.id)
    const broken: unknown[] = []
    for (const [name, input] of inputs) {
      let procedure: unknown = caller
      for (const part of name.split('.')) procedure = Reflect.get(Object(procedure), part)
      if (typeof procedure !== 'function') throw new Error(`no procedure ${name}`)
      for (const place of stringsIn(input))
        for (const text of texts) {
          const [row] = await database.query<{ last_seq: number }>(last, [caseId])
          const given = replaced(input, place, text)
          if (name.startsWith('candidates.record')) {
            Reflect.set(Object(given), 'expectedSeq', row?.last_seq)
          }
          try {
            await Reflect.apply(procedure, undefined, [given])
          } catch (error) {
            if (!(error instanceof TRPCError)) throw error
            if (error.code === 'INTERNAL_SERVER_ERROR') broken.push([name, place.join('.'), text])
          }
        }
    }
    expect(broken).toEqual([])
  })
})
