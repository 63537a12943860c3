import { fold } from '@nguon/domain/text/fold'
import { test as it } from '@nguon/testing/database'
import * as fc from 'fast-check'
import { describe, expect } from 'vitest'

const names = [
  'Nguyễn Văn Đức',
  'Nguyễn Văn Đức'.normalize('NFD'),
  'KƠ SĂ HA CHƯƠNG',
  "K'Brếu",
  'K’Brếu',
  'Điểu Ong',
  'Y Bhăm Êban',
  'Ƀuôn Ya',
  'Hoà Hảo',
  'Hòa Hảo',
  'Thuỷ – Thủy',
  'Chi bộ thôn 3…',
]
const letters =
  'aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵƀčñŏŭĭĕ'
const letter = fc.constantFrom(...(`${letters}${letters.toUpperCase()} '’-–7`.match(/./gu) ?? []))

describe('app.vn_fold', () => {
  it('folds as the domain does', async ({ database }) => {
    const rows = await database.query<{ name: string; folded: string }>(
      'select name, app.vn_fold(name) as folded from unnest($1::text[]) with ordinality as n(name, i) order by i',
      [names],
    )
    expect(rows.map(({ folded }) => folded)).toEqual(names.map(fold))
  })

  it('agrees on whatever is written with Vietnamese letters', async ({ database }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ unit: letter }), fc.constantFrom('NFC', 'NFD')), {
          minLength: 1,
          maxLength: 50,
        }),
        async (written) => {
          const texts = written.map(([text, form]) => text.normalize(form))
          const rows = await database.query<{ folded: string }>(
            'select app.vn_fold(t) as folded from unnest($1::text[]) with ordinality as n(t, i) order by i',
            [texts],
          )
          expect(rows.map(({ folded }) => folded)).toEqual(texts.map(fold))
        },
      ),
      { numRuns: 60 },
    )
  })
})
