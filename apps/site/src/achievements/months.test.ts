import { array, assert, nat, property } from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { WireFigure } from '@nguon/api/public/wire'
import { Months } from './months.tsx'

/** What a digit of the drawings' text takes in the widest of the reader's faces. */
const DIGIT = 8.6

type Drawn = { from: number; to: number; y: number; text: string }

function drawingsOf(target: number, increments: readonly number[]) {
  const series = increments.map((value, index) => ({ month: index + 1, value }))
  const figure: WireFigure = {
    measure: 'admissions',
    numerator: increments.reduce((sum, each) => sum + each, 0),
    denominator: null,
    targetMin: target,
    targetMax: Math.round(target * 1.1),
    stretch: Math.round(target * 1.12),
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
    suppressed: false,
    series,
    years: null,
    words: null,
    wholeIsTarget: false,
  }
  const markup = renderToStaticMarkup(createElement(Months, { figure, series }))
  return [...markup.matchAll(/viewBox="0 0 (\d+) \d+".*?<\/svg>/gsu)].map(([svg, width]) => ({
    width: Number(width),
    texts: [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/gu)].map(([, given = '', text = '']) =>
      placed(given, text),
    ),
  }))
}

function placed(given: string, text: string): Drawn {
  const number = (name: string) => Number(new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(given)?.[1])
  const width = text.length * DIGIT
  const shift = given.includes('"end"') ? width : given.includes('"middle"') ? width / 2 : 0
  return { from: number('x') - shift, to: number('x') - shift + width, y: number('y'), text }
}

const covers = (one: Drawn, other: Drawn) =>
  Math.abs(one.y - other.y) < 14 && one.from < other.to && other.from < one.to

describe('the drawings of a year', () => {
  it('cut no number off, of a commune or of the country', () => {
    assert(
      property(
        nat(200_000),
        array(nat(20_000), { minLength: 1, maxLength: 12 }),
        (target, year) => {
          for (const { width, texts } of drawingsOf(target, year))
            for (const text of texts) {
              expect(text.from).toBeGreaterThanOrEqual(-0.5)
              expect(text.to).toBeLessThanOrEqual(width + 0.5)
            }
        },
      ),
    )
  })

  it('write no number of a month over another', () => {
    assert(
      property(array(nat(20_000), { minLength: 12, maxLength: 12 }), (year) => {
        for (const { texts } of drawingsOf(0, year)) {
          const numbers = texts.filter(({ text }) => /^[\d.]+$/u.test(text))
          for (const [index, one] of numbers.entries())
            expect(numbers.slice(index + 1).filter((other) => covers(one, other))).toEqual([])
        }
      }),
    )
  })

  it('keep the words for target and stretch apart', () => {
    const [wide] = drawingsOf(40, [3, 5])
    const beside = wide?.texts.filter(({ text }) => /^\p{L}{2,} /u.test(text)) ?? []
    expect(beside.map(({ text }) => text)).toEqual(['Chỉ tiêu 40–44', 'Phấn đấu 45'])
    expect(
      beside.flatMap((one) => beside.filter((other) => one !== other && covers(one, other))),
    ).toEqual([])
  })
})
