import { writeXlsx } from 'hucre/xlsx'
import { encode } from './layouts/encode.ts'

type Entry = { name: string; born: string; unit: string; card: string }

/** A list of members as a machine of 2003 wrote it, in the font .VnTime. */
export function oldFontList(entries: readonly Entry[]): Promise<Uint8Array> {
  const rows = [
    ['TT', 'Họ và tên', 'Ngày sinh', 'Chi bộ', 'Ngày vào Đảng', 'Số thẻ ĐV'],
    ...entries.map(({ name, born, unit, card }, place) => [
      place + 1,
      name,
      born,
      unit,
      '05/06/1995',
      card,
    ]),
  ]
  const encoded = rows.map((row) => row.map((value) => encode(value, 'tcvn3')))
  return writeXlsx({ sheets: [{ name: 'DS', rows: encoded }] })
}
