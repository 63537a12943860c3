import { describe, expect, it } from 'vitest'
import { sloganWarnings, similarity } from './slogan-warnings.ts'
import { sloganDraft } from './slogan.ts'

const named = (...texts: string[]) => texts.map((text, index) => ({ id: String(index + 1), text }))

describe('sloganWarnings', () => {
  it('finds near duplicates in any case and without marks', () => {
    const slogans = named(
      'XÂY DỰNG ĐẢNG BỘ TRONG SẠCH, VỮNG MẠNH TOÀN DIỆN!',
      'Xay dung Dang bo trong sach vung manh',
      'Thi đua lập thành tích chào mừng Đại hội',
    )
    expect(sloganWarnings(slogans)).toContainEqual({
      reason: 'near_duplicate',
      id: '1',
      other: '2',
    })
    expect(sloganWarnings(slogans)).not.toContainEqual({
      reason: 'near_duplicate',
      id: '1',
      other: '3',
    })
  })

  it('catches a diacritic lost in one of two slogans', () => {
    const warnings = sloganWarnings(
      named(
        'CHUNG TAY XÂY DỰNG ĐÔ THI VĂN MINH',
        'Vì một đô thị xanh, sạch, đẹp cho mọi người dân',
      ),
    )
    expect(warnings).toEqual([
      { reason: 'marks_differ', id: '1', words: 'ĐÔ THI', other: '2', otherWords: 'đô thị' },
    ])
  })

  it('does not take the two ways of placing a tone for a mistake', () => {
    expect(
      sloganWarnings(named('Gia đình văn hoá là nền tảng', 'Văn hóa soi đường cho quốc dân đi')),
    ).toEqual([])
  })

  it('warns above 160 characters and above seven slogans', () => {
    const long = 'a'.repeat(161)
    expect(sloganWarnings(named('a'.repeat(160)))).toEqual([])
    expect(sloganWarnings(named(long))).toEqual([{ reason: 'too_long', id: '1', length: 161 }])
    const words = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám']
    expect(sloganWarnings(named(...words))).toEqual([{ reason: 'too_many', count: 8 }])
    expect(sloganWarnings(named(...words.slice(1)))).toEqual([])
  })
})

describe('similarity', () => {
  it('is 1 for the same words and 0 for none', () => {
    expect(similarity('Đảng ta', 'TA ĐẢNG')).toBe(1)
    expect(similarity('Đảng ta', 'nhân dân')).toBe(0)
    expect(similarity('', '')).toBe(0)
  })
})

describe('sloganDraft', () => {
  it('refuses reversed dates and empty text', () => {
    const draft = {
      kicker: '',
      firstLine: ' Khẩu  hiệu ',
      secondLine: '',
      position: 1,
      validFrom: '2026-01-01',
      validTo: '2026-01-01',
    }
    expect(sloganDraft.parse(draft).firstLine).toBe('Khẩu hiệu')
    expect(sloganDraft.safeParse({ ...draft, validTo: '2025-12-31' }).success).toBe(false)
    expect(sloganDraft.safeParse({ ...draft, firstLine: '   ' }).success).toBe(false)
  })
})
