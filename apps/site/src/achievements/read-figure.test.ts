import { describe, expect, it } from 'vitest'
import type { WireFigure } from '@nguon/api/public/wire'
import { cumulate } from './cumulate.ts'
import { figuresCsv } from './figures-csv.ts'
import { readFigure } from './read-figure.ts'

const figure = (more: Partial<WireFigure>): WireFigure => ({
  measure: 'admissions',
  numerator: null,
  denominator: null,
  targetMin: null,
  targetMax: null,
  stretch: null,
  periodFrom: '2026-01-01',
  periodTo: '2026-10-31',
  suppressed: false,
  series: null,
  years: null,
  words: null,
  wholeIsTarget: false,
  ...more,
})

describe('readFigure', () => {
  it('shows a number against a range and its stretch', () => {
    expect(
      readFigure(figure({ numerator: 38, targetMin: 40, targetMax: 45, stretch: 57 })),
    ).toEqual({
      label: 'Kết nạp đảng viên năm 2026',
      value: '38',
      behind: '/ 40–45',
      fraction: '38 / 40 = 95,0%',
      meaning: 'Mức thấp nhất 40, phấn đấu 57',
    })
  })

  it('rounds a percentage once, from whole numbers, and says what is over', () => {
    const term = { measure: 'term_admissions_against_target', numerator: 329, denominator: 300 }
    expect(readFigure(figure({ ...term, wholeIsTarget: true }))).toMatchObject({
      value: '109,7%',
      fraction: '329 / 300',
      meaning: 'Vượt chỉ tiêu 29',
    })
  })

  it('calls nothing a target that is none', () => {
    const classYield = { measure: 'class_yield', numerator: 45, denominator: 17 }
    expect(readFigure(figure(classYield))).toMatchObject({
      value: '264,7%',
      meaning: 'Từ 01/01/2026 đến 31/10/2026',
    })
  })

  it('shows places as a fraction', () => {
    const places = { measure: 'localities_with_cell', numerator: 114, denominator: 115 }
    expect(readFigure(figure(places))).toMatchObject({
      value: '114/115',
      fraction: '114 / 115 = 99,1%',
    })
  })

  it('says of a whole of nothing no percentage', () => {
    expect(readFigure(figure({ numerator: 0, denominator: 0 }))).toMatchObject({
      value: '0',
      fraction: '',
    })
  })

  it('says of a number alone which days it is about', () => {
    expect(readFigure(figure({ measure: 'recognitions', numerator: 3 }))).toMatchObject({
      value: '3',
      fraction: '',
      meaning: 'Từ 01/01/2026 đến 31/10/2026',
    })
  })

  it('hides what is not published', () => {
    expect(readFigure(figure({ suppressed: true, targetMin: 13, targetMax: 18 }))).toMatchObject({
      value: null,
      fraction: 'không nêu để bảo vệ cá nhân',
    })
  })
})

describe('figuresCsv', () => {
  it('keeps numbers plain, hidden ones empty, and disarms formulas', () => {
    const csv = figuresCsv('2026-10-31', [
      figure({ numerator: 38, targetMin: 40, targetMax: 45, stretch: 57 }),
      figure({ measure: '=cmd("x")', suppressed: true }),
    ])
    const [head, first, second] = csv.split('\r\n')
    expect(head?.startsWith('\uFEFFchi_so,ten')).toBe(true)
    expect(first).toBe(
      'admissions,Kết nạp đảng viên năm 2026,2026-01-01,2026-10-31,2026-10-31,38,,40,45,57',
    )
    expect(second).toMatch(/^"'=cmd\(""x""\)",/u)
    expect(second?.endsWith(',,,,,')).toBe(true)
  })
})

describe('cumulate', () => {
  it('adds months in their order', () => {
    const series = [
      { month: 3, value: 2 },
      { month: 1, value: 5 },
    ]
    expect(cumulate(series).map(({ total }) => total)).toEqual([5, 7])
  })
})
