import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from '@nguon/domain/committee/contrast'
import { tokensCss } from './css.ts'
import { colours } from './tokens.ts'
import type { ColourName } from './tokens.ts'

type Pair = { text: ColourName; on: ColourName; light: number; dark: number }

const pair = (text: ColourName, on: ColourName, light: number, dark: number): Pair => ({
  text,
  on,
  light,
  dark,
})

/** The ratios that the design promises, recomputed from the token file. */
const promised: Pair[] = [
  pair('ink', 'paper', 16.15, 16.03),
  pair('ink-2', 'paper', 7.33, 8.62),
  pair('line-strong', 'surface', 4.21, 4.36),
  pair('son', 'paper', 6.86, 8.5),
  pair('white', 'son-fill', 7.28, 7.28),
  pair('vang-text', 'vang-tint', 6.86, 8.99),
  pair('cham', 'surface', 8.83, 8.61),
  pair('white', 'cham-fill', 8.83, 6.46),
  pair('tram', 'surface', 6.47, 8.95),
  pair('warn', 'surface', 6.39, 9.37),
  pair('danger', 'surface', 6.57, 8.58),
  pair('visited', 'paper', 8.64, 9.04),
  pair('on-lacquer', 'lacquer', 15.75, 15.75),
  pair('on-lacquer-vang', 'lacquer', 10.71, 10.71),
  pair('on-lacquer-2', 'lacquer', 8.46, 8.46),
  pair('on-lacquer-line', 'lacquer', 4.65, 4.65),
  pair('focus-ring', 'lacquer', 11.71, 11.71),
]

describe('contrast', () => {
  it('is 21 for black on white, 1 for a colour on itself, and symmetric', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
    expect(contrast('#A8201A', '#A8201A')).toBe(1)
    expect(contrast('#2C4A7C', '#FFFFFF')).toBe(contrast('#FFFFFF', '#2C4A7C'))
  })
})

describe('tokens', () => {
  for (const { text, on, light, dark } of promised) {
    it(`keep ${text} on ${on} at ${light} in light and ${dark} in dark`, () => {
      expect(contrast(colours[text].light, colours[on].light)).toBeCloseTo(light, 1)
      expect(contrast(colours[text].dark, colours[on].dark)).toBeCloseTo(dark, 1)
    })
  }

  it('keep gold as an ornament on cinnabar, lacquer and nowhere as text', () => {
    expect(contrast(colours.vang.light, colours['son-fill'].light)).toBeCloseTo(3.32, 1)
    expect(contrast(colours.vang.light, colours.lacquer.light)).toBeCloseTo(8.43, 1)
  })

  it('keep tinted grounds readable with their own text', () => {
    for (const [text, tint] of [
      ['cham', 'cham-tint'],
      ['tram', 'tram-tint'],
      ['warn', 'warn-tint'],
      ['danger', 'danger-tint'],
    ] as const) {
      expect(contrast(colours[text].light, colours[tint].light)).toBeGreaterThanOrEqual(5.6)
      expect(contrast(colours[text].dark, colours[tint].dark)).toBeGreaterThanOrEqual(5.6)
    }
  })

  it('keep every chart colour apart from its ground', () => {
    for (const name of ['chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5'] as const) {
      expect(contrast(colours[name].light, '#FFFFFF')).toBeGreaterThanOrEqual(4.065)
      expect(contrast(colours[name].dark, colours.surface.dark)).toBeGreaterThanOrEqual(7.815)
    }
  })

  it('are what the committed style sheet says', () => {
    const committed = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
    expect(committed).toBe(tokensCss())
  })
})
