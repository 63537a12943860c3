import { percentTenths } from '@nguon/domain/measures/evaluate'
import { formatNumber, formatPercent } from '@nguon/domain/text/numbers'
import { formatRange } from '@nguon/domain/text/ranges'
import { fill } from '@nguon/messages/dictionary'
import { vi as measureWords } from '@nguon/messages/measures/vi'
import { vi } from '@nguon/messages/site/vi'
import type { WireFigure } from '@nguon/api/public/wire'
import { writtenDate } from '../text/moments.ts'

/** A published figure as a reader meets it. `value` is null where the figure is not published. */
export type ReadFigure = {
  label: string
  /** The large number, with what stands small behind it. */
  value: string | null
  behind: string | null
  /** Empty where there is nothing to divide by. */
  fraction: string
  meaning: string
}

/** Measures of places: the fraction says more than the percentage. */
const FRACTIONS = new Set(['localities_with_cell', 'key_posts_not_held'])

/** The name of a measure, with the year where it counts from the first of January. */
export function labelOf(figure: WireFigure): string {
  const { measure, periodTo } = figure
  const label = nameOf(figure)
  return measure === 'admissions' || measure === 'recognitions'
    ? fill(vi.figure.inYear, { label, year: periodTo.slice(0, 4) }, 'vi')
    : label
}

/** The name of a measure: the committee's own words for its own, the id where there are none. */
export function nameOf({ measure, words }: Pick<WireFigure, 'measure' | 'words'>): string {
  return words?.label ?? wordOf(measureWords.label, measure) ?? measure.replaceAll('_', ' ')
}

/** How a measure is counted, in one sentence; null where nobody wrote it down. */
export function methodOf({ measure, words }: WireFigure): string | null {
  return words?.method ?? wordOf(measureWords.method, measure)
}

function wordOf(words: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null
}

/** The percentage of a figure that has a whole or a target, `95,0%`; null otherwise. */
export function rateOf({ numerator, denominator, targetMin }: WireFigure): string | null {
  const whole = denominator ?? targetMin
  if (numerator === null || whole === null) return null
  const tenths = percentTenths(numerator, whole)
  return tenths === null ? null : formatPercent(tenths)
}

export function targetOf({ targetMin, targetMax }: WireFigure) {
  return targetMin === null ? null : { min: targetMin, max: targetMax ?? targetMin }
}

/** What a figure is drawn against: its target, or the whole where that is one. */
export function drawnTargetOf(figure: WireFigure) {
  const { denominator, wholeIsTarget } = figure
  if (!wholeIsTarget || denominator === null) return targetOf(figure)
  return { min: denominator, max: denominator }
}

/** `40–45`, or null without a target. */
export function rangeOf(figure: WireFigure): string | null {
  const target = targetOf(figure)
  return target === null ? null : formatRange(target)
}

export function readFigure(figure: WireFigure): ReadFigure {
  const { numerator, denominator, measure } = figure
  const label = labelOf(figure)
  if (numerator === null)
    return {
      label,
      value: null,
      behind: null,
      fraction: vi.results.hidden,
      meaning: periodOf(figure),
    }
  const rate = rateOf(figure)
  const range = rangeOf(figure)
  const count = formatNumber(numerator)
  const whole = denominator ?? figure.targetMin
  const parts = { numerator: count, denominator: formatNumber(whole ?? 0), percent: rate ?? '' }
  const fraction = rate === null ? '' : fill(vi.figure.ofPercent, parts, 'vi')
  const meaning = rate === null ? periodOf(figure) : meaningOf(figure)
  if (range !== null)
    return {
      label,
      value: count,
      behind: fill(vi.figure.slash, { range }, 'vi'),
      fraction,
      meaning,
    }
  if (denominator === null || rate === null)
    return { label, value: count, behind: null, fraction, meaning }
  if (!FRACTIONS.has(measure))
    return { label, value: rate, behind: null, fraction: fill(vi.figure.of, parts, 'vi'), meaning }
  return { label, value: `${count}/${formatNumber(denominator)}`, behind: null, fraction, meaning }
}

/** What the number says of its target; without a target, the day or days it is about. */
function meaningOf(figure: WireFigure): string {
  const { numerator, denominator, targetMax, targetMin, stretch, wholeIsTarget } = figure
  if (wholeIsTarget && numerator !== null && denominator !== null && numerator > denominator)
    return fill(vi.figure.over, { over: numerator - denominator }, 'vi')
  if (numerator === null || targetMin === null) return periodOf(figure)
  const top = targetMax ?? targetMin
  if (stretch !== null && numerator > stretch)
    return fill(vi.figure.overStretch, { over: numerator - stretch }, 'vi')
  if (numerator > top) return fill(vi.figure.over, { over: numerator - top }, 'vi')
  if (stretch === null) return fill(vi.figure.lowest, { min: targetMin }, 'vi')
  return fill(vi.figure.lowestStretch, { min: targetMin, stretch }, 'vi')
}

/** `Từ 01/01/2026 đến 31/10/2026`, or `Tính đến 31/10/2026` for a state on one day. */
export function periodOf({ periodFrom, periodTo }: WireFigure): string {
  const to = writtenDate(periodTo)
  if (periodFrom === periodTo) return fill(vi.figure.on, { date: to }, 'vi')
  return fill(vi.figure.period, { from: writtenDate(periodFrom), to }, 'vi')
}
