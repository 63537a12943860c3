import { describe, expect, it } from 'vitest'
import { changesText } from './entry-words.ts'

describe('changesText', () => {
  it('says days, stages, roles and reasons in words', () => {
    const changes = { on: '2026-03-31', from: 'sourced', role: 'planner', reason: 'password' }
    expect(changesText(changes, 'vi')).toBe(
      'Ngày: 31/03/2026 · Từ: Trong nguồn · Vai trò: Cán bộ tổ chức · Lý do: đúng mật khẩu',
    )
    expect(changesText({ asOf: '2026-03-31', figures: 12 }, 'en')).toBe(
      'Until: 31/03/2026 · Figures: 12',
    )
  })

  it('says why a step was refused without the number, which the log does not keep', () => {
    expect(changesText({ reason: 'helper_not_acquainted' }, 'vi')).toBe(
      'Lý do: Đảng viên giúp đỡ chưa cùng công tác, học tập hoặc cư trú đủ thời gian quy định.',
    )
  })

  it('keeps what somebody wrote, and leaves out what is empty', () => {
    expect(changesText({ title: 'Giữ rừng đầu nguồn', reason: '', unit: null }, 'vi')).toBe(
      'Tiêu đề: Giữ rừng đầu nguồn',
    )
  })
})
