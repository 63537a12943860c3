import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sortName } from '@nguon/domain/text/names'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { test as it } from '@nguon/testing/database'
import * as fc from 'fast-check'
import { describe, expect } from 'vitest'

const migration = path.join(import.meta.dirname, '../../migrations/20261203T0910_sort_names.sql')
const names = [
  "K'Brốih",
  'Y Ñơ',
  'H’Hen Niê',
  'Y Bhăm Êban',
  'Ƀuôn Ya',
  'Ya Tiong',
  'ĐẶNG THỊ SỬU',
  'Lò Văn 2',
  'Đ',
  'đỗ d Đ',
  'Lê-Trần Ái Vân',
  'Đỗ  Hai   Cách',
  ' Ka Đầu',
]
const letters = 'aáàảãạăắằẳẵặâấầẩẫậđeéèẻẽẹêếềểễệiíìỉĩịnñoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵŏĭ'
const letter = fc.constantFrom(...(`${letters}${letters.toUpperCase()}'-`.match(/./gu) ?? []))
const word = fc.string({ unit: letter, minLength: 1, maxLength: 6 })
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

describe('the order of persons', () => {
  it('is that of the domain for whoever was registered before it was', async ({ database }) => {
    const { root } = await buildCommittee(database, 's')
    const filed = [...new Set([...names, ...fc.sample(name, 300)])]
    await database.query(
      `with person as (
         insert into app.person (unit_id, path, full_name, sort_name)
         select $1, $2, n, n from unnest($3::text[]) n returning id, path, sort_name)
       insert into app.recruitment_case (person_id, path, sort_name, stage, stage_since, rule_pack, last_seq)
       select id, path, sort_name, 'sourced', '2026-01-01', '294-qd-tw', 1 from person`,
      [root.id, root.path, filed],
    )
    await database.query(`set role app_owner; ${await readFile(migration, 'utf8')}; reset role`)
    const rows = await database.query<{ name: string; key: string }>(
      `select p.full_name as name, c.sort_name as key
       from app.recruitment_case c join app.person p on p.id = c.person_id`,
    )
    expect(new Map(rows.map((row) => [row.name, row.key]))).toEqual(
      new Map(filed.map((each) => [each, sortName(each)])),
    )
  })
})
