import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import type { MemberRow, PersonRow } from './registered.ts'

const personColumns = sql`
  id uuid, "unitId" uuid, path text, "fullName" text, "sortName" text, gender text, "bornOn" date,
  "birthYear" int, schooling text, qualification text, "theoryLevel" text, occupation text`

export async function insertPersons(
  trx: Db,
  rows: readonly PersonRow[],
  batchId: string,
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into person (id, unit_id, path, full_name, sort_name, gender, born_on, birth_year,
      schooling, qualification, theory_level, occupation, batch_id)
    select id, "unitId", path, "fullName", "sortName", gender, "bornOn", "birthYear",
      schooling, qualification, "theoryLevel", occupation, ${batchId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${personColumns})`.execute(trx)
}

/** Writes every column of persons that exist; a new unit carries their cases along. */
export async function updatePersons(trx: Db, rows: readonly PersonRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update person p set unit_id = r."unitId", path = r.path, full_name = r."fullName",
      sort_name = r."sortName", gender = r.gender, born_on = r."bornOn", birth_year = r."birthYear",
      schooling = r.schooling, qualification = r.qualification, theory_level = r."theoryLevel",
      occupation = r.occupation
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${personColumns})
    where p.id = r.id`.execute(trx)
}

const memberColumns = sql`
  "personId" uuid, path text, "cardNumber" text, post text, "admittedOn" date, "officialOn" date,
  standing text`

export async function insertMembers(
  trx: Db,
  rows: readonly MemberRow[],
  batchId: string,
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into member (person_id, path, card_number, post, admitted_on, official_on, standing, batch_id)
    select "personId", path, "cardNumber", post, "admittedOn", "officialOn", standing, ${batchId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${memberColumns})`.execute(trx)
}

export async function updateMembers(trx: Db, rows: readonly MemberRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update member m set card_number = r."cardNumber", post = r.post, admitted_on = r."admittedOn",
      official_on = r."officialOn", standing = r.standing
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${memberColumns})
    where m.person_id = r."personId"`.execute(trx)
}
