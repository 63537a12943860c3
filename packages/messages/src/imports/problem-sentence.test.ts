import { problemCatalogue } from '@nguon/domain/imports/problems'
import type { ProblemKind } from '@nguon/domain/imports/problems'
import { describe, expect, it } from 'vitest'
import { problemSentence } from './problem-sentence.ts'

const kinds = Object.keys(problemCatalogue).filter((kind): kind is ProblemKind =>
  Object.hasOwn(problemCatalogue, kind),
)
/** What the readers of workbooks give along with these kinds. */
const values: Partial<Record<ProblemKind, Record<string, string | number>>> = {
  legacy_text: { encoding: 'TCVN3', cells: 412 },
  date_in_future: { today: '2026-04-02' },
  official_before_admission: { admittedOn: '2009-09-10' },
  total_mismatch: { stated: 1420, counted: 1419 },
  parent_differs: { parent: 'Đảng bộ liên thôn Bờ Lá' },
  under_eighteen: { age: 15, adultOn: '2029-04-02' },
}

describe('the sentence of a problem', () => {
  it.each(kinds)('is complete for %s in both languages', (kind) => {
    for (const locale of ['vi', 'en'] as const) {
      const { problem, remedy } = problemSentence(
        { kind, sheet: 'Nguồn', ...(values[kind] ? { values: values[kind] } : {}) },
        locale,
      )
      expect(`${problem} ${remedy}`).not.toMatch(/[{}]|undefined/)
    }
  })

  it('offers the value that would be accepted', () => {
    const { remedy } = problemSentence(
      { kind: 'unknown_ethnic_group', sheet: 'Đảng viên', suggestion: 'Kinh' },
      'vi',
    )
    expect(remedy).toBe('Đổi thành Kinh')
  })

  it.each(['1958', '23/05/1990'])('offers %s for a day that does not exist', (suggestion) => {
    const { remedy } = problemSentence(
      { kind: 'impossible_date', sheet: 'Nguồn', suggestion },
      'vi',
    )
    expect(remedy).toBe(`Sửa theo hồ sơ gốc; nếu đúng thì ghi ${suggestion}`)
  })

  it('names the other cell, with its sheet where that is another', () => {
    const other = { sheet: 'Nguồn', cell: 'B14', value: 'Ya Loan Nghĩa' }
    const said = (sheet: string) =>
      problemSentence({ kind: 'possible_duplicate_person', sheet, other }, 'vi').remedy
    expect(said('Nguồn')).toContain('với ô B14')
    expect(said('Đảng viên')).toContain('với trang Nguồn, ô B14')
  })

  it('writes days as people do', () => {
    const { problem, remedy } = problemSentence(
      { kind: 'under_eighteen', sheet: 'Nguồn', values: { age: 15, adultOn: '2029-04-02' } },
      'vi',
    )
    expect([problem, remedy]).toEqual(['Mới 15 tuổi', 'Giữ trong nguồn, chưa xét trước 02/04/2029'])
  })
})
