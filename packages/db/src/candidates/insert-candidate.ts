import { randomUUIDv7 } from 'node:crypto'
import type { BasisDraft } from '@nguon/domain/people/processing-basis'
import type { Finding } from '@nguon/domain/recruitment/finding'
import { sql } from 'kysely'
import { auditInsert, type AuditEntry } from '../audit/append-audit.ts'
import { basisInsert } from '../people/bases.ts'
import type { Db } from '../session/scoped.ts'
import type { CaseProjection } from './case-projection.ts'

export type SealedField = {
  field: 'ethnicity' | 'religion' | 'identity_number'
  ciphertext: Buffer
  keyId: string
  token: Buffer
}

export type NewCandidate = {
  caseId: string
  /** Chosen by the caller, since sealed values are bound to it. */
  personId: string
  unit: { id: string; path: string }
  fullName: string
  sortName: string
  gender: 'male' | 'female' | null
  bornOn: Temporal.PlainDate | null
  birthYear: number | null
  schooling: string | null
  occupation: string | null
  /** Groups as words, and by identifier. */
  category: string | null
  groups: readonly string[]
  sealed: readonly SealedField[]
  sourcedOn: Temporal.PlainDate
  basis: BasisDraft
  findings: readonly Finding[]
  recordedBy: string
}

/** Inserts person, case, first event, milestone, basis and the line of the log in one statement, sealed values in a second. */
export async function insertCandidate(
  trx: Db,
  candidate: NewCandidate,
  projection: CaseProjection,
  entry: AuditEntry,
): Promise<void> {
  const { unit } = candidate
  const on = candidate.sourcedOn.toString()
  const tokenOf = (wanted: SealedField['field']) =>
    candidate.sealed.find(({ field }) => field === wanted)?.token ?? null
  const eventId = randomUUIDv7()
  await sql`
    with added as (
      insert into person (id, unit_id, path, full_name, sort_name, gender, born_on, birth_year, schooling, occupation)
      values (${candidate.personId}, ${unit.id}, ${unit.path}, ${candidate.fullName}, ${candidate.sortName}, ${candidate.gender},
        ${candidate.bornOn?.toString() ?? null}::date, ${candidate.birthYear}, ${candidate.schooling}, ${candidate.occupation}))
    , opened as (
      insert into recruitment_case (id, person_id, path, sort_name, stage, stage_since, category, groups, sourced_on, due_on, due_what, eligible, rule_pack, last_seq)
      values (${candidate.caseId}, ${candidate.personId}, ${unit.path}, ${candidate.sortName}, ${projection.stage}, ${projection.stage_since.toString()}::date,
        ${candidate.category}, ${candidate.groups}::text[], ${on}::date, ${projection.due_on?.toString() ?? null}::date,
        ${projection.due_what}, ${projection.eligible}, ${projection.rule_pack}, 1))
    , happened as (
      insert into recruitment_event (id, case_id, path, seq, kind, happened_on, data, findings, unit_then, path_then, recorded_by)
      values (${eventId}, ${candidate.caseId}, ${unit.path}, 1, 'sourced', ${on}::date, ${JSON.stringify({ rulePackId: projection.rule_pack })}::jsonb,
        ${JSON.stringify(candidate.findings)}::jsonb, ${unit.id}, ${unit.path}, ${candidate.recordedBy}))
    , counted as (
      insert into milestone (event_id, kind, happened_on, unit_then, path_then, gender, birth_year, groups, ethnicity_token, religion_token)
      values (${eventId}, 'sourced', ${on}::date, ${unit.id}, ${unit.path}, ${candidate.gender}, ${candidate.birthYear},
        ${candidate.groups}::text[], ${tokenOf('ethnicity')}, ${tokenOf('religion')}))
    , told as (${basisInsert({ id: candidate.personId, path: unit.path }, candidate.basis, candidate.recordedBy)})
    ${auditInsert(entry)}`.execute(trx)
  if (candidate.sealed.length > 0) {
    await trx
      .insertInto('person_sensitive')
      .values(
        candidate.sealed.map(({ field, ciphertext, keyId, token }) => ({
          person_id: candidate.personId,
          path: unit.path,
          field,
          ciphertext,
          key_id: keyId,
          token,
        })),
      )
      .execute()
  }
}
