import { describe, expect, it } from 'vitest'
import { arrange } from './arrange.ts'

const account = (displayName: string, lastSignInAt: string | null = null) => ({
  displayName,
  userName: displayName.toLowerCase(),
  lastSignInAt,
})
const all = ['Trần Thị Bình', 'Đỗ Anh Ánh', 'Nguyễn Văn An', 'Nguyễn Thị An', 'Phạm Đức Đạt'].map(
  (name) => account(name),
)
const names = (wish: Parameters<typeof arrange>[1]) =>
  arrange(all, wish).rows.map((row) => row.displayName)

describe('the list of accounts', () => {
  it('stands in the order of given names', () => {
    expect(names({ size: 9 })).toEqual([
      'Nguyễn Thị An',
      'Nguyễn Văn An',
      'Đỗ Anh Ánh',
      'Trần Thị Bình',
      'Phạm Đức Đạt',
    ])
  })

  it('finds without marks', () => {
    expect(names({ q: 'do anh', size: 9 })).toEqual(['Đỗ Anh Ánh'])
    expect(names({ q: 'ĐẠT', size: 9 })).toEqual(['Phạm Đức Đạt'])
    expect(arrange(all, { q: 'không có', size: 9 })).toEqual({ rows: [], total: 0 })
  })

  it('gives one page and the whole count', () => {
    const { rows, total } = arrange(all, { page: 2, size: 2 })
    expect(rows.map((row) => row.displayName)).toEqual(['Đỗ Anh Ánh', 'Trần Thị Bình'])
    expect(total).toBe(5)
  })

  it('orders by the last sign-in, never signed in first', () => {
    const accounts = [account('A', '2026-04-02'), account('B'), account('C', '2026-04-01')]
    const sort = { by: 'lastSignInAt' as const, descending: false }
    expect(arrange(accounts, { sort, size: 9 }).rows.map((row) => row.displayName)).toEqual([
      'B',
      'C',
      'A',
    ])
  })
})
