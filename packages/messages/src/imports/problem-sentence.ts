import type { Problem } from '@nguon/domain/imports/problems'
import { dayText } from '../day-text.ts'
import { fill } from '../dictionary.ts'
import type { Locale } from '../dictionary.ts'
import { problemsEn } from './problems-en.ts'
import { problemsVi } from './problems-vi.ts'

const words = { vi: problemsVi, en: problemsEn }
const place = {
  vi: { cell: 'ô {cell}', sheet: 'trang {sheet}, ô {cell}' },
  en: { cell: 'cell {cell}', sheet: 'sheet {sheet}, cell {cell}' },
}

type Asked = Pick<Problem, 'kind' | 'sheet' | 'suggestion' | 'other' | 'values'>

/** What is wrong with a cell, and the one sentence that says what to do. */
export function problemSentence(
  { kind, sheet, suggestion, other, values = {} }: Asked,
  locale: Locale,
): { problem: string; remedy: string } {
  const found = words[locale][kind]
  const params: Record<string, string | number> = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? dayText(value) : value,
    ]),
  )
  if (suggestion !== undefined) params['suggestion'] = dayText(suggestion)
  if (other !== undefined) {
    const where = other.sheet === sheet ? place[locale].cell : place[locale].sheet
    params['other'] = fill(where, other, locale)
  }
  const remedies = [
    other === undefined ? undefined : found.other,
    suggestion !== undefined || 'card' in values ? found.suggested : undefined,
    found.remedy,
  ]
  const remedy = remedies
    .filter((text) => text !== undefined)
    .find((text) => isComplete(text, params))
  return {
    problem: fill(found.problem, params, locale),
    remedy: fill(remedy ?? found.remedy, params, locale),
  }
}

function isComplete(text: string, params: Readonly<Record<string, unknown>>): boolean {
  return [...text.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => name in params)
}
