import { sql, type RawBuilder } from 'kysely'

/** Who opens a dossier, in which request. */
export type CaseReader = { account: string; requestId: string }

/**
 * Logs the opening of a case of the scope, once a day in Vietnam for each account: a dossier that is
 * looked at again writes nothing. The index decides between two that open it at the same moment.
 */
export function logReading(caseId: string, reader: CaseReader): RawBuilder<unknown> {
  return sql`
    insert into audit_event (account_id, path, action, subject_type, subject_id, request_id)
    select ${reader.account}::uuid, c.path, 'candidate.read', 'recruitment_case', c.id, ${reader.requestId}
    from recruitment_case c
    where c.id = ${caseId} and not exists (
      select from audit_event e
      where e.action = 'candidate.read' and e.account_id = ${reader.account}::uuid and e.subject_id = c.id
        and (e.at at time zone 'Asia/Ho_Chi_Minh')::date = (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    on conflict do nothing`
}
