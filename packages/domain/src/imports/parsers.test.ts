import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate } from '../text/dates.ts'
import { fieldOf } from './fields.ts'
import { exitOf } from './history-sheets.ts'
import { identityOf } from './identity.ts'
import { recogniseWorkbook } from './recognise.ts'
import { address } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { sheetOf } from './sheet.fixture.ts'
import type { FixtureValue } from './sheet.fixture.ts'
import { readTitle } from './title.ts'
import { indexUnits } from './unit-index.ts'
import { words } from './words.ts'

const today = Temporal.PlainDate.from('2026-04-02')
const unit = { key: 'c1', name: 'Chi bộ Nậm Hin', code: 'X01', parentKey: null }
const days = fc
  .integer({ min: 0, max: 40_000 })
  .map((count) => Temporal.PlainDate.from('1906-01-01').add({ days: count }))

function birthOf(written: FixtureValue): string | undefined {
  const sheet = sheetOf([
    ['STT', 'Họ và tên', 'Ngày sinh', 'Chi bộ', 'Số thẻ'],
    [1, 'Hờ A Pó', written, unit.name, '060000001'],
  ])
  const { members } = recogniseWorkbook([sheet], { today, knownUnits: [unit] })
  const birth = members[0]?.birth
  return birth?.precision === 'day' ? birth.date.toString() : undefined
}

describe('addresses', () => {
  it('name the corners of a sheet', () => {
    expect([address(1, 1), address(28, 26), address(7, 27), address(1_048_576, 16_384)]).toEqual([
      'A1',
      'Z28',
      'AA7',
      'XFD1048576',
    ])
  })

  it('are never the same for two columns', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16_384 }),
        fc.integer({ min: 1, max: 16_384 }),
        (a, b) => {
          expect(address(1, a) === address(1, b)).toBe(a === b)
        },
      ),
    )
  })
})

describe('dates', () => {
  it('say the same as a date cell, as text and as the number behind it', () => {
    fc.assert(
      fc.property(days, (day) => {
        fc.pre(Temporal.PlainDate.compare(day, today) <= 0)
        const serial = Temporal.PlainDate.from('1899-12-30').until(day).days
        const expected = day.toString()
        expect(birthOf(day)).toBe(expected)
        expect(birthOf(serial)).toBe(expected)
        expect(birthOf(formatDate(day))).toBe(expected)
        expect(birthOf(`ngày ${day.day} tháng ${day.month} năm ${day.year}`)).toBe(expected)
      }),
      { numRuns: 50 },
    )
  })

  it('after today are never taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (ahead) => {
        expect(birthOf(today.add({ days: ahead }))).toBeUndefined()
      }),
      { numRuns: 50 },
    )
  })
})

describe('units', () => {
  const units = ['Chi bộ bản Nậm Hin', 'Chi bộ Trường THCS Ea Tul', 'Đảng bộ xã Rô Men'].map(
    (name, place) => ({ key: `k${place}`, name, code: `C${place}`, parentKey: null }),
  )
  const index = indexUnits(units)

  it('are found in any case, form and spacing', () => {
    const spellings = fc.constantFrom<(text: string) => string>(
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD'),
      (text) => `  ${text.replaceAll(' ', '  ')} `,
      (text) => words(text),
      (text) => text.replace('Chi bộ', 'CB').replace('Đảng bộ', 'ĐB'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...units), spellings, ({ key, name }, spell) => {
        expect(index.find(spell(name))).toEqual({ ok: true, key })
      }),
    )
  })

  it('are never found by a name that shares nothing with them', () => {
    expect(index.find('Phòng Giao dịch')).toEqual({ ok: false, reason: 'unknown_unit' })
  })
})

describe('words of lists', () => {
  it.each([
    ['Ngày, tháng, năm sinh > NỮ', 'birth_female'],
    ['Trình độ > Lý luận chính trị', 'political_theory'],
    ['Dân tộc', 'ethnic_group'],
    ['Trong đó: dân tộc thiểu số > Đến', 'minority_max'],
    ['Ngày vào Đảng > Chính thức', 'recognised'],
    ['Ngày vào Đảng > Dự bị', 'ceremony_held'],
    ['Chi bộ xét', 'cell_resolved'],
    ['Chi bộ', 'person_unit'],
    ['Số đảng viên', 'stated_members'],
    ['ĐẢNG VIÊN GIÚP ĐỠ', 'mentors'],
    ['Họ và tên đệm', 'full_name'],
    ['Họ và tên > Tên', 'given_name'],
    ['NTNS', 'birth'],
    ['Giới tính (Nam/Nữ)', 'gender'],
    ['Tôn giáo (nếu có)', 'religion'],
    ['Thành phần gia đình', null],
    ['Chức vụ, đơn vị công tác', 'position'],
    ['Ngày KN', 'ceremony_held'],
    ['Ngày CT', 'recognised'],
    ['Giấy CN nhận thức > Ngày cấp', 'class_finished'],
    ['Thẻ Đảng > Số', 'card_number'],
    ['Thẻ Đảng > Ngày cấp', null],
    ['Số CCCD', null],
    ['Số thẻ BHYT', null],
    ['Số QĐ kết nạp', null],
    ['Nơi vào Đảng', null],
    ['Đơn vị công tác', null],
    ['Ngày sinh hoạt', undefined],
    ['Ghi chú', undefined],
  ])('give %s its meaning', (header, field) => {
    expect(fieldOf(header.split(' > ').map(words).join(' > '))).toBe(field)
  })

  it.each([
    ['Xin rút', 'withdrawn', 'own_wish'],
    ['Chuyển nơi cư trú', 'moved_away', 'changed_residence'],
    ['Giấy chứng nhận hết hạn', 'taken_off_list', 'certificate_expired'],
    ['Đã mất', 'deceased', 'died'],
  ])('read the reason %s', (text, exit, reason) => {
    expect(exitOf(text)).toEqual({ exit, reason })
  })

  it('read the rows above a table', () => {
    expect(
      readTitle([
        'ĐẢNG BỘ XÃ RÔ MEN',
        'CHỈ TIÊU NĂM 2027',
        '(Kèm theo Kế hoạch số 12-KH/ĐU, số liệu đến 31/12/2026)',
      ]),
    ).toEqual({
      lines: expect.any(Array),
      committee: 'Đảng bộ xã Rô Men',
      heading: 'CHỈ TIÊU NĂM 2027',
      asOf: Temporal.PlainDate.from('2026-12-31'),
      year: 2027,
      document: '12-KH/ĐU',
      isExtract: false,
    })
  })
})

describe('identity', () => {
  it('is the card number, else folded name, birth and unit', () => {
    const birth = { precision: 'day', date: today } as const
    expect(identityOf({ cardNumber: '1', name: 'A', birth, unitKey: 'u' })).toBe('card:1')
    expect(identityOf({ name: "H'Yer  Niê", birth, unitKey: 'u' })).toBe(
      'person:hyernie|2026-04-02|u',
    )
  })
})

describe('any sheet at all', () => {
  it('gives a plan, with every problem in a cell of the sheet', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('Họ và tên', 'Ngày sinh', 'Dân tộc', 'Chi bộ', 'Tổng cộng', 'I', 'Nam', 'Nữ'),
      fc.double(),
    )
    const grids = fc.array(fc.array(fc.option(value), { maxLength: 8 }), { maxLength: 12 })
    fc.assert(
      fc.property(grids, (grid) => {
        const sheet: Sheet = sheetOf([
          ['STT', 'Họ và tên', 'Ngày sinh', 'Chi bộ', 'Số thẻ'],
          ...grid,
        ])
        const plan = recogniseWorkbook([sheet], { today, knownUnits: [unit] })
        expect(plan.problems.every(({ cell }) => /^[A-Z]+\d+$/u.test(cell))).toBe(true)
        const [summary] = plan.sheets
        expect(summary?.importable).toBeLessThanOrEqual(summary?.listed ?? 0)
      }),
      { numRuns: 300 },
    )
  })
})
