import { writeXlsx } from 'hucre/xlsx'

/** A workbook that opens with a password only. */
export function encryptedWorkbook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [{ name: 'Danh sách', rows: [['Họ và tên'], ['Ka Lan']] }],
    encryption: { password: 'một hai ba', spinCount: 1000 },
  })
}

/** A workbook of some tens of kilobytes whose one sheet inflates to 30 MB. */
export function zipBomb(): Promise<Uint8Array> {
  const rows = Array.from({ length: 1000 }, (_, row) => [`${'a'.repeat(30_000)}${row}`])
  return writeXlsx({ sheets: [{ name: 'Danh sách', rows }] })
}
