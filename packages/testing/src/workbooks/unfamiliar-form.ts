import { writeXlsx } from 'hucre/xlsx'

/** Headers of which an import knows too few to understand the list by itself. */
export const unfamiliarHeaders = [
  'Danh xưng',
  'Nơi sinh hoạt',
  'Vào danh sách',
  'Ghi thêm',
] as const

type Entry = { name: string; unit: string; sourcedOn: string }

/** A source list as somebody drew it up: a title, headers that no form has, one person in each row. */
export function unfamiliarForm(entries: readonly Entry[]): Promise<Uint8Array> {
  const rows = entries.map(({ name, unit, sourcedOn }) => [name, unit, sourcedOn, 'Chăm chỉ'])
  return writeXlsx({
    sheets: [{ name: 'Sổ tay', rows: [['Sổ theo dõi của tổ'], [...unfamiliarHeaders], ...rows] }],
  })
}
